import pytest

from complaints.roles import DEPARTMENTS, ROLES, roles_called

# The role ids of the process brief, 2.1.
BRIEF = [
    "frontline",
    "service_supervisor",
    "customer_dept",
    "business",
    "quality",
    "inspection",
    "warehouse",
    "production",
    "technical",
    "operations",
    "supply_chain",
    "rnd",
    "marketing",
    "public_relations",
    "feedback_mgmt",
    "vp",
    "gm",
    "hq_member",
    "hr",
    "accounting",
    "penalised_dept",
    "process_owner",
    "auditor",
    "privacy_officer",
    "admin",
    "customer_dept_head",
    "dept_head",
    "shift_lead",
    "legal",
    "enterprise_head",
]
BENCH = "handlers"


def test_every_role_of_the_brief_is_there_and_each_department_has_a_head():
    heads = [unit.head_role for unit in DEPARTMENTS]

    assert sorted(role.id for role in ROLES) == sorted({*BRIEF, *heads, BENCH})


@pytest.mark.parametrize("kind", ["id", "zh", "en"])
def test_no_two_roles_share_a_name(kind):
    names = [getattr(role, kind) for role in ROLES]

    assert [name for name in names if names.count(name) > 1] == []


def test_every_department_is_the_group_of_its_members():
    ids = {role.id for role in ROLES}

    assert [unit.id for unit in DEPARTMENTS if unit.id not in ids] == []


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("客服", ["frontline"]),
        ("客户经理", ["frontline"]),
        ("品控部", ["quality"]),
        ("总指挥", ["gm"]),
        ("副总指挥", ["vp"]),
        ("部门负责人", ["dept_head"]),
        ("市场部", ["marketing"]),
        ("公关", ["public_relations"]),
        ("质量管理部负责人", ["quality_head"]),
        ("没有这个部门", []),
    ],
)
def test_a_role_is_found_by_what_people_call_it(name, ids):
    assert [role.id for role in roles_called(name)] == ids

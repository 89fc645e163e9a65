import pytest

from complaints.roles import DEPARTMENTS, ROLES

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

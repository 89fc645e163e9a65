import re

import pytest

from complaints.people import PEOPLE, Person, members, person
from complaints.roles import DEPARTMENTS, ROLES


@pytest.mark.parametrize("role", [role.id for role in ROLES])
def test_every_role_has_somebody(role):
    assert members(role) != ()


@pytest.mark.parametrize("unit", DEPARTMENTS, ids=[unit.id for unit in DEPARTMENTS])
def test_every_department_has_a_head_and_somebody_else(unit):
    staff = [somebody for somebody in PEOPLE if somebody.department == unit.id]
    heads = [somebody for somebody in staff if unit.head_role in somebody.groups]

    assert heads != []
    assert len(staff) >= 2


def test_groups_and_departments_exist():
    roles = {role.id for role in ROLES}
    units = {unit.id for unit in DEPARTMENTS} | {None}

    assert [group for somebody in PEOPLE for group in somebody.groups if group not in roles] == []
    assert [somebody.id for somebody in PEOPLE if somebody.department not in units] == []


@pytest.mark.parametrize("kind", ["id", "zh", "en"])
def test_no_two_people_share_a_name(kind):
    names = [getattr(somebody, kind) for somebody in PEOPLE]

    assert [name for name in names if names.count(name) > 1] == []


def test_ids_are_plain_slugs():
    slug = re.compile(r"[a-z]+(-[a-z]+)*")

    assert [somebody.id for somebody in PEOPLE if not slug.fullmatch(somebody.id)] == []


def test_the_people_of_the_sources_are_found_by_id():
    assert person("li-jingli") == Person(
        "li-jingli",
        "李经理",
        "Manager Li",
        "客户经理",
        "Account manager",
        ("frontline", "business"),
        "frontline",
    )
    assert person("zhang-gong") == Person(
        "zhang-gong",
        "张工",
        "Engineer Zhang",
        "技术服务部主管",
        "Technical service lead",
        ("technical",),
        "technical",
    )
    assert person("nobody") is None


def test_nobody_is_both_handler_and_auditor():
    auditors = [somebody.groups for somebody in members("auditor")]

    assert auditors == [("auditor",)]

"""Rows become complaints: each once, and nothing of a refused one stays."""

from zoneinfo import ZoneInfo

import pytest

from complaints.demo import account
from complaints.imports import Importer, Row, matched
from engine.errors import Forbidden
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from engine.queries import InstancesByKey
from tests.complaints.imports.test_columns import FORM

GOOD = {
    "channel": "电话",
    "contact_at": "2026/3/9 10:00",
    "declared_kind": "投诉",
    "profile": "个人客户",
    "identity": "实名",
    "name": "王女士",
    "phone": "13800138000",
    "emotion": "焦急",
    "description": "饮水机使用一周后漏水，要求维修",
    "object": "产品",
    "wants": "维修",
    "consent_privacy": "是",
    "nr": "A-1",
}
VAGUE = {**GOOD, "description": "产品有问题，质量很差，服务不好", "nr": "A-2"}


@pytest.fixture
def importer(town):
    town.at("2026-03-12 12:00")

    def made(number=None, person="xiao-zhang"):
        given = {name: (None if name == "nr" else name) for name in GOOD}
        return Importer(
            engine=town.engine,
            actor=account(town.engine, person),
            form=FORM,
            first=frozenset({"channel", "contact_at"}),
            paths=matched(tuple(GOOD), FORM, given),
            zone=ZoneInfo("Asia/Shanghai"),
            number=number,
        )

    return made


def cases(town):
    run_due(town.engine)
    numbers = [f"TS-202603-000{n}" for n in (1, 2, 3)]
    return [len(town.engine.ask(InstancesByKey(key=number), SYSTEM)) for number in numbers]


def test_a_row_is_recorded_with_its_own_time_and_only_once(town, importer):
    first = importer().take(Row(2, GOOD))
    town.at("2026-03-12 12:05")
    again = importer().take(Row(2, GOOD))

    assert (first.state, again.state) == ("new", "there")
    assert cases(town) == [1, 0, 0]
    listed = town.get("tian-shen", "/complaints", limit=10)["items"]
    assert [one["contact_at"][:16] for one in listed] == ["2026-03-09T02:00"]


def test_two_rows_that_are_alike_are_two_contacts_each_time(town, importer):
    one, two = importer(), importer()
    states = [one.take(Row(n, GOOD)).state for n in (2, 3)]
    town.at("2026-03-12 12:05")
    states += [two.take(Row(n, GOOD)).state for n in (2, 3)]

    assert states == ["new", "new", "there", "there"]


def test_a_number_tells_rows_apart_and_refuses_other_answers(town, importer):
    taken = importer("nr").take(Row(2, GOOD))
    changed = importer("nr").take(Row(2, {**GOOD, "name": "李女士"}))

    assert (taken.state, changed.state) == ("new", "refused")
    assert [problem.code for problem in changed.problems] == ["import_before"]


def test_what_the_form_refuses_is_told_and_leaves_nothing(town, importer):
    checked, refused = importer().check(Row(3, VAGUE)), importer().take(Row(3, VAGUE))

    assert checked == refused
    assert [(problem.path, problem.facts.get("message")) for problem in refused.problems] == [
        ("description", "描述太笼统，请写明时间、对象和现象")
    ]
    assert cases(town) == [0, 0, 0]


def test_a_dry_run_writes_nothing(town, importer):
    assert importer().check(Row(2, GOOD)).state == "new"
    assert cases(town) == [0, 0, 0]


def test_who_may_not_record_complaints_imports_none(town, importer):
    with pytest.raises(Forbidden):
        importer(person="tian-shen").take(Row(2, GOOD))

    assert cases(town) == [0, 0, 0]

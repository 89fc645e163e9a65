import pytest

from complaints.calendar import BusinessCalendar
from complaints.due import Due
from complaints.operations import compute_dues
from complaints.queries import Customer, FindComplaint
from complaints.store.due_times import DueRow
from complaints.store.listing import Contact
from engine.clock import moment
from engine.errors import NotFound
from engine.store.tables import subject
from tests.complaints.desk import CALLED, MONDAY, at, logged
from tests.complaints.queries.asking import ask

NUMBER = "TS-202603-0001"
REFERENCES = {
    "name": "1:1:1:name",
    "phone": "1:1:1:phone",
    "wechat": "1:1:1:wechat",
    "email": "1:1:1:email",
    "description": "1:1:1:description",
}
MASKED = Customer(
    identity="registered",
    name="王**",
    phone="138****8000",
    wechat="w****8",
    email="w***@example.com",
    references=REFERENCES,
)


@pytest.fixture
def scarf(desk):
    desk.register(
        **desk.seal(
            name="王女士",
            phone="13800138000",
            wechat="wang_88",
            email="wang@example.com",
            description="围巾没有收到",
        )
    )
    return desk


def test_the_customer_is_masked(scarf):
    assert ask(scarf, FindComplaint(number=NUMBER)).customer == MASKED


def test_an_erased_customer_is_not_known_any_more(scarf):
    with scarf.database.transaction() as connection:
        connection.execute(subject.update().values(wrapped=None))

    assert ask(scarf, FindComplaint(number=NUMBER)).customer == Customer(
        identity="registered", name=None, phone=None, wechat=None, email=None,
        references=REFERENCES,
    )  # fmt: skip


def test_due_times_come_with_rule_and_calendar(scarf):
    policy = {"policy": {"plan": "2wd", "resolve": "-"}, "contact_at": logged(CALLED)}
    scarf.step(compute_dues.operation, policy)

    found = ask(scarf, FindComplaint(number="ts-202603-0001"))

    plan = Due(moment(at("2026-03-11 10:00")), "2wd", BusinessCalendar().version, False)
    assert found.dues == {
        "plan": DueRow("plan", plan, plan, "2wd"),
        "resolve": DueRow("resolve", None, None, "-"),
    }


def test_everything_else_of_the_entry_is_there(scarf):
    scarf.main(NUMBER)

    found = ask(scarf, FindComplaint(number=NUMBER))

    assert (found.accepted_at, found.customer_deadline, found.cluster) == (at(MONDAY), None, None)
    assert found.contacts == (Contact(1, at(CALLED), "phone"),)
    assert [(i.process, i.role) for i in found.instances] == [("complaint-main", "complaint-main")]
    assert (found.line.state, found.line.facts.number) == ("active", NUMBER)


def test_an_unknown_number_is_not_found(scarf):
    with pytest.raises(NotFound):
        ask(scarf, FindComplaint(number="TS-202603-0009"))

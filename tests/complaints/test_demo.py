from pathlib import Path
from uuid import UUID

import pytest

from complaints import demo
from complaints.demo_contacts import present
from complaints.moments import write_moment
from complaints.operations import OPERATIONS, ready
from complaints.people import PEOPLE
from complaints.queries import FindComplaint, ListComplaints, ListNotices
from complaints.roles import ROLES
from engine.clock import FixedClock, moment
from engine.commands import CompleteTask, Tools
from engine.executor import Engine
from engine.jobs.dispatcher import run_due
from engine.library import Releases
from engine.model import SYSTEM
from engine.operations import Registry
from engine.queries.who import ByPassword, Groups, People
from tests.complaints.desk import MONDAY, Desk, at, logged

PROCESSES = Path(__file__).parents[2] / "processes"
DRAWINGS = {
    path.name: path.read_bytes()
    for path in sorted(PROCESSES.rglob("*"))
    if path.suffix in {".bpmn", ".dmn", ".form"} and path.parent.name != "complaint5"
}


@pytest.fixture
def engine(desk: Desk) -> Engine:
    """An empty installation on a Monday morning, with all drawings to come."""
    tools = Tools(
        clock=FixedClock(at(MONDAY)),
        vault=desk.vault,
        releases=Releases(),
        operations=Registry(ready(OPERATIONS, desk.house)),
    )
    return Engine(desk.database, tools, bytes(32))


def test_the_demo_begins_with_two_complaints_that_are_being_handled(engine):
    accounts = demo.seed(engine, "bihuan-demo", DRAWINGS)
    run_due(engine)
    again = demo.seed(engine, "bihuan-demo", DRAWINGS)

    lines = engine.ask(ListComplaints(), SYSTEM).lines
    assert [(line.facts.number, line.facts.product, line.state) for line in lines] == [
        ("TS-202603-0002", "定制款围巾", "active"),
        ("TS-202603-0001", "X-200", "active"),
    ]
    assert accounts == again == [person.id for person in PEOPLE]
    zhang = engine.ask(ByPassword(slug="xiao-zhang", password="bihuan-demo"), SYSTEM)
    assert len(engine.ask(ListNotices(language="zh"), zhang)) == 2


def test_first_replies_are_due_as_the_scenarios_say(engine):
    demo.seed(engine, None, DRAWINGS)

    first, second = (
        engine.ask(FindComplaint(number=f"TS-202603-000{serial}"), SYSTEM) for serial in (1, 2)
    )

    due = {name: row.due and row.due.at for name, row in first.dues.items()}
    assert {name: write_moment(due[name]) for name in ("first_reply", "verify", "plan")} == {
        "first_reply": logged("2026-03-09 12:00"),
        "verify": logged("2026-03-10 10:00"),
        "plan": logged("2026-03-11 10:00"),
    }
    assert write_moment(second.dues["first_reply"].due.at) == logged("2026-03-09 10:32")
    assert [first.customer.name, second.customer.name] == ["B**", "王**"]


def test_the_organisation_has_its_groups_and_people(engine):
    demo.seed_organisation(engine, None)

    people = {person.slug: person for person in engine.ask(People(), SYSTEM)}
    assert people.keys() == {person.id for person in PEOPLE}
    assert people["tang-zhuguan"].groups == frozenset(
        {"customer_dept", "customer_dept_head", "dept_head", "hq_member"}
    )
    assert people["tang-zhuguan"].may("task.assign")
    assert not people["tian-shen"].may("task.complete")
    assert len(engine.ask(Groups(), SYSTEM)) == len(ROLES)


def test_the_third_contact_about_an_order_is_told_to_the_supervisor(engine):
    demo.seed(engine, None, DRAWINGS)
    run_due(engine)
    zhang = demo.account(engine, "xiao-zhang")

    for _ in range(2):
        engine.tools.clock.move(engine.tools.clock.now() + 40 * 60_000_000)
        told = moment(engine.tools.clock.now())
        asked = demo.record(engine, present(told)).opened
        task = UUID(asked[0]["uid"])
        engine.run(CompleteTask(task=task, answers={"same_matter": True}), zhang)
    run_due(engine)

    found = engine.ask(FindComplaint(number="TS-202603-0002"), SYSTEM)
    he = demo.account(engine, "he-zhuguan")
    subjects = [one.text.subject for one in engine.ask(ListNotices(language="en"), he)]
    assert len(engine.ask(ListComplaints(), SYSTEM).lines) == 2
    assert [contact.no for contact in found.contacts] == [1, 2, 3]
    assert subjects.count("Contact no. 3 about TS-202603-0002") == 1
    assert "Contact no. 2 about TS-202603-0002" not in subjects

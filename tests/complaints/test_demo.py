from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from complaints import demo
from complaints.demo_contacts import present
from complaints.following import follow
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
        follow=follow,
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


def test_a_repeat_is_found_by_phone_and_what_was_typed_in_the_same_step(engine):
    demo.seed(engine, None, DRAWINGS)
    first = present(moment(engine.tools.clock.now()))
    other = {name: value for name, value in first.answers.items() if name != "order_no"}

    receipt = demo.record(engine, replace(first, answers={**other, "phone": "+86 13800138000"}))

    (found,) = [e for e in receipt.effects if (e["e"], e.get("topic")) == ("operated", "dedupe")]
    assert found["result"] == {
        "duplicate": True,
        "open_case": "TS-202603-0002",
        "similarity": 1,
        "contact_count": 1,
    }


def test_a_complaint_has_one_subject_in_its_intake_its_main_process_and_the_register(engine):
    demo.seed(engine, None, DRAWINGS)
    run_due(engine)

    with engine.database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT i.subject_id, c.subject_id, i.process FROM complaint c"
            " JOIN complaint_instance l ON l.complaint_id = c.id JOIN instance i"
            " ON i.id = l.instance OR i.key = c.number ORDER BY c.id, i.id"
        ).all()
    one, two = sorted({row[0] for row in rows})
    assert [tuple(row) for row in rows] == [
        (one, one, "intake-registration"), (one, one, "complaint-main"),
        (two, two, "intake-registration"), (two, two, "complaint-main"),
    ]  # fmt: skip

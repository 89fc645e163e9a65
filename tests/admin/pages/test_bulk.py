import pytest

from tests.scenarios.registering import register

KETTLE = {
    "contact_at": "2026-03-11 21:06",
    "recorded_at": "2026-03-11 21:08",
    "name": "李先生",
    "phone": "13900139000",
    "description": "水壶用了一周就漏水，客户要求维修",
}

HEADS = {404: "There is nothing here", 422: "My groups"}


@pytest.fixture
def both(town, scarf):
    """The uids of two tasks of one group."""
    _, other = register(town, **KETTLE)
    return [case.task("ut_comfort_ack")["uid"] for case in (scarf, other)]


def choose(visitor, act, tasks, status=200, **more):
    """Tick boxes and press a button of the bar."""
    return visitor.send_all("/bulk", {"act": act, "task": list(tasks), **more}, status)


def both_instances(town, tasks):
    return [town.get("he-zhuguan", f"/tasks/{uid}")["details"]["instance"] for uid in tasks]


def assignees(town, tasks):
    return [town.get("he-zhuguan", f"/tasks/{uid}")["details"]["task"]["assignee"] for uid in tasks]


def test_several_are_claimed_at_once(town, both, visit):
    clerk = visit("xiao-zhang").get("/inbox/groups")

    choose(clerk, "claim", both)

    assert clerk.said == "Done with 2 tasks."
    assert assignees(town, both) == [clerk.person.id] * 2


def test_pressing_twice_claims_once(town, both, visit):
    clerk = visit("xiao-zhang").get("/inbox/groups")
    key = clerk.fields("/bulk")["request_key"]

    for _ in range(2):
        choose(clerk, "claim", both, request_key=key)

    log = town.get("tian-shen", f"/instances/{both_instances(town, both)[0]}/events")["items"]
    assert [line["kind"] for line in log].count("task.claimed") == 1
    assert clerk.said == "Done with 2 tasks."


def test_those_that_somebody_else_took_are_told_by_name(town, both, visit):
    clerk = visit("xiao-zhang").get("/inbox/groups?sort=newest")
    town.post("zhou-min", f"/tasks/{both[0]}/claim")

    choose(clerk, "claim", both)

    assert clerk.alarmed.startswith("Done with 1 task.")
    assert "Comfort and apologise TS-202603-0001: Another person has claimed" in clerk.alarmed
    assert clerk.fields("/bulk")  # and the list is there again, in its order
    assert "sort=newest" in clerk.form("/bulk").action


def test_who_distributes_work_gives_several_to_a_person(town, both, visit):
    lead = visit("he-zhuguan").get("/inbox/groups")
    clerk = visit("xiao-zhang").person

    choose(lead, "assign", both, 422)
    problem = lead.alarmed
    choose(lead, "assign", both, to=str(clerk.id))

    assert problem == "Choose the person who is to have them."
    assert assignees(town, both) == [clerk.id] * 2


def test_who_does_not_distribute_work_cannot(town, both, visit):
    clerk = visit("xiao-zhang").get("/inbox/groups")

    choose(clerk, "assign", both, to="7")

    assert clerk.alarmed.startswith("Done with 0 tasks.")
    assert assignees(town, both) == [None, None]


@pytest.mark.parametrize(
    ("act", "tasks", "status"), [("claim", [], 422), ("claim", ["x"], 422), ("eat", [], 404)]
)
def test_what_makes_no_sense_is_refused(both, visit, act, tasks, status):
    clerk = choose(visit("xiao-zhang").get("/inbox/groups"), act, tasks, status)

    assert clerk.heading == HEADS[status]


def test_the_address_leads_back_to_its_list(both, visit):
    assert visit("xiao-zhang").get("/inbox/groups/bulk").path == "/inbox/groups"


def test_nobody_has_a_number_of_thousands_of_digits(both, visit):
    supervisor = choose(
        visit("he-zhuguan").get("/inbox/groups"), "assign", both, 422, to="9" * 5000
    )

    assert "Choose the person who is to have them." in supervisor.page.text

from uuid import UUID

import pytest
from lxml import html

from tests.admin.visitor import values_of
from tests.scenarios.registering import register
from tests.scenarios.working import comfort

TYPED = {
    "understanding": "on",
    "apology_text": "非常抱歉给您带来这样的不便",
    "problem_clear": "on",
    "next_feedback_at": "2026-03-11T21:30",
    "contact_person": "何主管",
}
KETTLE = {
    "contact_at": "2026-03-11 21:06",
    "recorded_at": "2026-03-11 21:08",
    "name": "李先生",
    "phone": "13900139000",
    "description": "水壶用了一周就漏水，客户要求维修",
}


@pytest.fixture
def at_task(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    return visit("xiao-zhang").get(f"/tasks/{uid}")


def test_a_completed_task_leads_on(scarf, at_task):
    at_task.send("/completion", **TYPED)

    assert (at_task.path, at_task.said) == (
        "/inbox/mine",
        "Done. Nothing else is waiting for you here.",
    )
    assert scarf.open == ["ut_classify"]


def test_the_next_task_of_the_reader_opens_by_itself(town, scarf, at_task):
    other = scarf.task("ut_classify")["uid"]
    town.post("lin-xia", f"/tasks/{other}/claim")
    lin = at_task.__class__(town, "lin-xia").get(f"/tasks/{other}")
    comfort(scarf, by="zhou-min")

    lin.send(
        "/completion",
        domain="experience",
        nature="logistics",
        demand_type="compensation",
        claim_type="appeal",
        breadth="single",
    )

    assert lin.said in (
        "Done. This is your next task.",
        "Done. Nothing else is waiting for you here.",
    )
    assert scarf.open == ["ut_assign_person"]


def test_bad_answers_are_told_beside_their_fields_and_nothing_is_lost(scarf, at_task):
    before = scarf.events()

    at_task.send("/completion", 422, **{**TYPED, "contact_person": ""})

    assert at_task.alarmed.startswith("Not submitted: 1 thing to fix")
    fields = at_task.fields("/completion")
    assert fields["apology_text"] == TYPED["apology_text"]
    assert at_task.tree.xpath("//*[@aria-invalid='true']/@name") == ["contact_person"]
    assert scarf.events() == before


def test_who_comes_too_late_keeps_what_they_typed(scarf, at_task):
    comfort(scarf, by="zhou-min")

    at_task.send("/completion", 409, **TYPED)

    assert "The task was completed or cancelled before." in at_task.alarmed
    assert TYPED["apology_text"] in at_task.page.text


def test_a_changed_task_is_looked_at_again_before_it_is_completed(town, scarf, at_task):
    town.post("xiao-zhang", f"/tasks/{scarf.task('ut_comfort_ack')['uid']}/claim")

    at_task.send("/completion", 409, **TYPED)
    first = at_task.alarmed
    at_task.send("/completion")

    assert first.startswith("It changed since it was read.")
    assert scarf.open == ["ut_classify"]


def test_a_draft_waits_in_the_form_until_it_is_discarded(at_task):
    at_task.send("/draft", apology_text="抱歉")
    saved = (at_task.said, at_task.fields("/completion")["apology_text"])

    at_task.send("/draft/discard")

    assert saved == ("Draft saved.", "抱歉")
    assert at_task.fields("/completion")["apology_text"] == ""


def test_a_draft_of_a_closed_task_is_not_kept_but_shown(scarf, at_task):
    comfort(scarf, by="zhou-min")

    at_task.send("/draft", 409, apology_text="抱歉")

    assert "抱歉" in at_task.page.text


def test_the_same_form_sent_twice_is_done_once(scarf, at_task):
    form = at_task.form("/completion")
    sent = {**dict(values_of(form)), **TYPED}
    answers = [at_task.client.post(form.action, data=sent).status_code for _ in range(2)]

    assert answers == [303, 303]
    assert len(scarf.answered("ut_comfort_ack")) == 1


def test_the_address_of_a_form_leads_back_to_its_page(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]

    assert visit("xiao-zhang").get(f"/tasks/{uid}/completion").path == f"/tasks/{uid}"


@pytest.fixture
def at_desk(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    return visit("xiao-zhang").get(f"/inbox/groups?task={uid}")


def test_on_the_desk_the_list_stays_with_what_was_done(scarf, at_desk):
    at_desk.send("/completion", **TYPED)

    assert (at_desk.path, at_desk.said) == (
        "/inbox/groups",
        "Done. Nothing else is waiting for you here.",
    )
    assert scarf.open == ["ut_classify"]


def test_on_the_desk_the_next_task_of_the_view_opens(town, scarf, at_desk):
    _, other = register(town, **KETTLE)

    at_desk.send("/completion", **TYPED)

    assert (at_desk.path, at_desk.said) == ("/inbox/groups", "Done. This is your next task.")
    assert other.task("ut_comfort_ack")["uid"] in at_desk.form("/completion").action


def test_on_the_desk_problems_stand_in_the_pane_and_nothing_is_lost(at_desk):
    at_desk.send("/completion", 422, **{**TYPED, "contact_person": ""})

    assert at_desk.alarmed.startswith("Not submitted: 1 thing to fix")
    assert at_desk.fields("/completion")["apology_text"] == TYPED["apology_text"]
    assert at_desk.texts("//h2")[0] == "My groups"


def test_on_the_desk_who_comes_too_late_is_told_who_works_on_it(town, scarf, at_desk):
    town.post("zhou-min", f"/tasks/{scarf.task('ut_comfort_ack')['uid']}/claim")

    at_desk.send("/completion", 409, **TYPED)

    assert "Zhou Min is working on this task." in at_desk.alarmed
    assert "What you typed is still in the form below" in at_desk.alarmed
    assert TYPED["apology_text"] in at_desk.page.text
    assert at_desk.texts("//h2")[0] == "My groups"


def test_on_the_desk_a_draft_waits_in_the_pane(at_desk):
    at_desk.send("/draft", apology_text="抱歉")

    assert (at_desk.path, at_desk.said) == ("/inbox/groups", "Draft saved.")
    assert at_desk.fields("/completion")["apology_text"] == "抱歉"


@pytest.mark.parametrize(("claim", "is_wanted"), [("indemnity", True), ("appeal", False)])
def test_the_fields_follow_what_is_typed_and_nothing_is_kept(scarf, visit, claim, is_wanted):
    address = f"/tasks/{scarf.task('ut_classify')['uid']}"
    clerk = visit("lin-xia").get(address)
    before = clerk.fields("/completion")
    sent = {**before, "claim_type": claim}

    answer = clerk.client.post(f"{address}/look", data=sent)

    (cell,) = html.fragment_fromstring(answer.text).xpath("//*[@data-piece='f03_claim_amount']")
    assert (cell.get("data-off") is None) is is_wanted
    assert 'class="error"' not in answer.text
    assert clerk.get(address).fields("/completion")["claim_type"] == before["claim_type"]
    assert "ut_classify" in scarf.open


def test_a_look_is_not_for_another_site_and_finds_only_tasks(at_task):
    token = at_task.fields("/completion")["csrf_token"]
    asked = [(at_task.path, "stolen"), (f"/tasks/{UUID(int=7)}", token)]
    seen = [
        at_task.client.post(f"{path}/look", data={"csrf_token": sent}).status_code
        for path, sent in asked
    ]

    assert seen == [403, 404]

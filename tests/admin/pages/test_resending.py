from io import BytesIO
from uuid import uuid4

import pytest

from admin.kept import Kept
from admin.pages.resending import page_of
from api.entrance import COOKIE
from tests.admin.conftest import CLERK, PASSWORD
from tests.admin.pages.test_task_completion import TYPED
from tests.admin.visitor import HERE


@pytest.fixture
def at_task(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    return visit(CLERK).get(f"/tasks/{uid}")


def test_who_types_until_the_session_ends_signs_in_and_sends_it_with_one_click(scarf, at_task):
    before = scarf.events()
    at_task.client.set_cookie(COOKIE, "ended")
    at_task.send("/completion", 401, **TYPED)
    first = at_task.said
    at_task.send("/sign-in", 401, name=CLERK, password="guess")
    at_task.send("/sign-in", name=CLERK, password=PASSWORD)
    told = at_task.facts()
    untouched = scarf.events()

    at_task.send("/completion")

    assert first.startswith("Your session has ended; nothing was sent.")
    assert "guess" not in at_task.page.text
    assert told["Contact person"] == TYPED["contact_person"]
    assert untouched == before
    (answers,) = scarf.answered("ut_comfort_ack")
    assert scarf.unmasked(answers["contact_person"]) == [TYPED["contact_person"]]


def test_a_form_of_an_earlier_session_is_sent_with_one_click(town, scarf, at_task):
    before = scarf.events()
    at_task.send("/completion", 403, **{**TYPED, "csrf_token": "of an earlier session"})
    heading, untouched = at_task.heading, scarf.events()

    at_task.send("/completion")

    assert heading == "Not sent yet"
    assert untouched == before
    assert scarf.open == ["ut_classify"]


def test_what_changed_in_the_meantime_is_looked_at_before_it_is_sent(town, scarf, at_task):
    at_task.client.set_cookie(COOKIE, "ended")
    at_task.send("/completion", 401, **TYPED)
    town.post(CLERK, f"/tasks/{scarf.task('ut_comfort_ack')['uid']}/claim")
    at_task.send("/sign-in", name=CLERK, password=PASSWORD)

    at_task.send("/completion", 409)

    assert at_task.alarmed.startswith("It changed since it was read.")
    assert at_task.fields("/completion")["apology_text"] == TYPED["apology_text"]


def test_files_are_said_to_be_lost_and_nothing_is_sent_without_them(scarf, visit):
    place = f"/instances/{scarf.instance}/attachments"
    visitor = visit(CLERK)
    visitor.client.set_cookie(COOKIE, "ended")
    sent = {"file": (BytesIO(b"x"), "a.pdf")}
    visitor.page = visitor.client.post(place, data=sent, headers={"Origin": HERE})

    visitor.send("/sign-in", name=CLERK, password=PASSWORD)

    assert "Files cannot be kept." in visitor.page.text
    assert [form.action for form in visitor.tree.forms if "attachments" in form.action] == []
    assert visitor.links("Open the page instead") == [place]


def test_the_page_of_a_form_is_found(town):
    uid = uuid4()

    def place(address: str, **given: object) -> str:
        kept = Kept(address=address, page="", given=given, fields=(), has_files=False)
        return page_of(kept)

    with town.app.test_request_context("/"):
        assert [
            place("/processes/intake-registration/start?element=x"),
            place(f"/instances/{uid}/incidents/1", uid=uid),
            place("/never"),
        ] == [
            "/processes/intake-registration/start?element=x",
            f"/instances/{uid}",
            "/",
        ]

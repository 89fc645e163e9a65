"""The kit itself: the installation that every scenario works on."""

from io import BytesIO

from werkzeug.datastructures import FileStorage
from werkzeug.test import stream_encode_multipart

from complaints.people import PEOPLE
from engine.replay.prove import replay_all
from tests.scenarios.chasing import with_key
from tests.scenarios.registering import take
from tests.scenarios.town import drawings

PASSWORD = "correct horse battery"


def test_the_process_owner_publishes_what_is_published_and_changes_nothing(town):
    take(town, town.now)
    [before] = town.get("liang-ming", "/releases")
    files = [FileStorage(BytesIO(source), name) for name, source in drawings().items()]
    body, _, boundary = stream_encode_multipart({"files": files}, threshold=2**24)
    headers = {
        "Authorization": f"Bearer {town.token('liang-ming')}",
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    }

    answer = town.app.test_client().post("/api/v1/releases", data=body, headers=headers)

    assert (answer.status_code, answer.json["hash"]) == (201, before["release"]["hash"])
    assert town.get("liang-ming", "/releases") == [before]


def test_everybody_of_the_organisation_is_there(town):
    take(town, town.now)

    assert {person["slug"] for person in town.get("lin-xia", "/people")} == {
        person.id for person in PEOPLE
    }


def test_a_person_signs_in_and_begins_an_intake_in_a_session(town):
    number = town.number("xiao-zhang")
    town.ask("admin", "PUT", f"/people/{number}/password", {"password": PASSWORD})
    browser = town.app.test_client()
    begin = {"process": "intake-registration", "element": "start_manual", "variables": {}}

    signed = browser.post("/api/v1/session", json={"name": "xiao-zhang", "password": PASSWORD})
    without = browser.post("/api/v1/instances", json=begin)
    token = {"X-CSRF-Token": signed.json["csrf_token"]}
    started = browser.post("/api/v1/instances", json=begin, headers=token)

    assert [answer.status_code for answer in (signed, without, started)] == [201, 403, 201]
    assert [task["element"] for task in started.json["opened"]] == ["ut_initial_record"]


def test_time_is_passed_from_due_time_to_due_time(town):
    town.at("2026-03-01 09:00")
    intake = take(town, "2026-03-01 09:00")

    town.at("2026-03-01 09:45")

    assert [at for at, _, _ in intake.warned()] == [
        "2026-03-01 09:10",
        "2026-03-01 09:20",
        "2026-03-01 09:30",
        "2026-03-01 09:40",
    ]
    assert town.now == "2026-03-01 09:45"


def test_the_whole_log_replays_in_a_process_of_its_own(town):
    intake = take(town, town.now)
    town.at("2026-03-01 09:00")
    [reminder] = with_key(town, intake.task("ut_initial_record")["uid"])

    report = replay_all(town.engine.database)

    assert report.is_identical
    lines = len(intake.events()) + len(reminder.events())
    assert (report.instances, report.events) == (2, lines)


def test_what_is_published_can_be_read(town):
    """Every process with the forms that start it, every file with its versions."""
    take(town, town.now)
    listed = town.get("liang-ming", "/processes")
    read = [town.get("liang-ming", f"/processes/{line['key']}") for line in listed]

    assert listed == [{name: value[name] for name in listed[0]} for value in read]
    assert all(value["versions"] for value in read)
    forms = [start["form"] for value in read for start in value["starts"] if start["form"]]
    assert forms
    assert all(form["fields"] for form in forms)

"""S05: a call that nobody records."""

from tests.scenarios.registering import FACTS, take

CALLED = "2026-03-11 21:00"
DESCRIBED = {"description": "围巾显示已签收，但是没有收到", "wants": ["resend"]}


def test_the_shift_lead_is_told_after_ten_minutes_and_again_each_ten(town):
    town.at(CALLED)
    intake = take(town, CALLED)

    told = {}
    for clock in ("21:09", "21:10", "21:19", "21:20", "21:35"):
        town.at(f"2026-03-11 {clock}")
        told[clock] = [at[-5:] for at, _, _ in intake.warned()]

    assert told == {
        "21:09": [],
        "21:10": ["21:10"],
        "21:19": ["21:10"],
        "21:20": ["21:10", "21:20"],
        "21:35": ["21:10", "21:20", "21:30"],
    }
    assert {notice[1:] for notice in intake.warned()} == {("shift_lead", "record_late")}
    assert intake.escalated() == [
        ("2026-03-11 21:10", "record_late"),
        ("2026-03-11 21:20", "record_late"),
        ("2026-03-11 21:30", "record_late"),
    ]


def test_it_is_flagged_unprocessed_until_it_is_recorded(town):
    town.at(CALLED)
    intake = take(town, CALLED)
    flags = [intake.value("handling_state")]

    town.at("2026-03-11 21:10")
    flags.append(intake.value("handling_state"))
    town.at("2026-03-11 21:12")
    told = {**FACTS, **DESCRIBED, "contact_at": "2026-03-11T21:00"}
    intake.do("ut_initial_record", told)
    town.at("2026-03-11 22:00")

    assert [*flags, intake.value("handling_state")] == [None, "unprocessed", "recorded"]
    assert [at for at, _, _ in intake.warned()] == ["2026-03-11 21:10"]


def test_it_is_not_handed_over_before_it_is_recorded(town):
    town.at(CALLED)
    intake = take(town, CALLED)
    task = f"/tasks/{intake.task('ut_initial_record')['uid']}"
    town.post("xiao-zhang", f"{task}/claim")
    before = intake.events()

    handed = town.ask("xiao-zhang", "POST", f"{task}/delegation", {"to": town.number("zhou-min")})
    assigned = town.ask("he-zhuguan", "POST", f"{task}/assignment", {"to": town.number("sun-lei")})

    assert [(a.status_code, a.json["code"]) for a in (handed, assigned)] == [
        (409, "hand_over_refused"),
        (409, "hand_over_refused"),
    ]
    assert intake.events() == before

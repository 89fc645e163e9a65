import pytest

from admin.substitutes import substitute_sheet, typed_substitute
from engine.clock import DAY
from engine.commands import NameSubstitute
from engine.model import SYSTEM
from tests.scenarios.town import instant

TODAY = "2026-03-11"


def given(town, **typed):
    """What the form of the supervisor asks for, sent on the evening of ``TODAY``."""
    me = town.number("he-zhuguan")
    chosen = str(town.number("xiao-zhang"))
    data = {"substitute": chosen, "begins": TODAY, "until": "2026-03-13", **typed}
    with town.app.test_request_context(method="POST", data=data):
        found, command = typed_substitute(me)
    return {name: problem.code for name, problem in found.problems.items()}, command


def test_whole_days_of_the_desk_are_meant(town):
    problems, command = given(town)

    assert problems == {}
    assert command == NameSubstitute(
        person=town.number("he-zhuguan"),
        substitute=town.number("xiao-zhang"),
        begins=instant(f"{TODAY} 00:00"),
        ends=instant("2026-03-14 00:00"),
    )


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({"substitute": ""}, {"substitute": "required"}),
        ({"substitute": "99999"}, {"substitute": "nobody"}),
        ({"begins": "", "until": "soon"}, {"begins": "required", "until": "not_a_date"}),
        ({"until": "2026-03-10"}, {"until": "ends_first"}),
        ({"begins": "2026-03-01", "until": "2026-03-10"}, {"until": "over_already"}),
        ({"until": "9999-12-31"}, {"until": "not_a_date"}),
    ],
    ids=["nobody", "unknown", "no days", "turned round", "over", "far away"],
)
def test_what_cannot_be_is_told_by_field(town, typed, problems):
    assert given(town, **typed) == (problems, None)


def test_nobody_stands_in_for_themselves(town):
    me = str(town.number("he-zhuguan"))

    assert given(town, substitute=me) == ({"substitute": "oneself"}, None)


def test_each_sees_whom_they_named_and_whom_they_stand_in_for(town, reading):
    me, other = town.number("he-zhuguan"), town.number("xiao-zhang")
    now = instant("2026-03-11 21:00")
    for person, substitute, begins in ((me, other, now - DAY), (other, me, now + DAY)):
        town.engine.run(
            NameSubstitute(person=person, substitute=substitute, begins=begins, ends=now + 2 * DAY),
            SYSTEM,
        )

    with reading("he-zhuguan"):
        sheet = substitute_sheet(me)

    assert [(line.is_given, line.other.slug, line.is_running) for line in sheet.lines] == [
        (True, "xiao-zhang", True),
        (False, "xiao-zhang", False),
    ]
    assert sheet.today == TODAY
    assert me not in [one.id for one in sheet.colleagues]

import pytest

from engine.bpmn.moments import LocalNow
from engine.drawing.iso_time import Span
from engine.trial import read_scripts
from engine.trial.playing import Playing, ScriptRaised

NOW = LocalNow(0, "UTC")


def playing(*actions):
    lines = []
    return Playing(read_scripts({"T": list(actions)})["T"], lines.append), lines


def test_each_action_sees_what_was_set_before_it():
    play, lines = playing(
        {"set": {"n": "n + 1", "m": "n * 2"}}, {"trace": '="m is " + string(m)'}, {"trace": "m"}
    )

    assert play.go_on({"n": 2}, NOW) is None
    assert (play.written, lines) == ({"n": 3, "m": 6}, ["m is 6", "m"])


def test_a_wait_stops_and_what_follows_sees_the_variables_of_then():
    play, lines = playing({"wait": "PT10S"}, {"trace": "=n"})

    assert play.go_on({"n": 1}, NOW) == Span(0, 10_000_000)
    assert play.go_on({"n": [2]}, NOW) is None
    assert lines == ["[2]"]


def test_nothing_is_done_behind_an_error():
    play, lines = playing({"error": "BROKEN"}, {"trace": "never"})

    with pytest.raises(ScriptRaised) as raised:
        play.go_on({}, NOW)

    assert (raised.value.code, lines) == ("BROKEN", [])

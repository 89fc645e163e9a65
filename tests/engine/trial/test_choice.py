import pytest

from engine import bpmn
from engine.trial.choice import Unstartable, chosen, start_of
from tests.engine.trial.drawn import END, MESSAGE, START, event, file, line

MAIN = START + END + line("s", "e")
CALLS = '<callActivity id="k" calledElement="q"/>'
CAUGHT = event("c", MESSAGE, "startEvent")


def compiled(**processes):
    return bpmn.compile_release({"x.bpmn": file(**processes)}, {})


@pytest.mark.parametrize(
    ("processes", "key"),
    [
        ({"p": MAIN}, "p"),
        ({"p": CAUGHT}, "p"),
        ({"q": CAUGHT, "p": MAIN}, "p"),
        ({"q": MAIN.replace('"s', '"t'), "p": START + CALLS}, "p"),
    ],
    ids=["alone", "alone and caught", "the other is caught", "the other is called"],
)  # fmt: skip
def test_the_only_one_that_can_be_meant(processes, key):
    assert chosen(compiled(**processes), None).key == key


@pytest.mark.parametrize(
    ("named", "code", "known"),
    [(None, "trial_process_open", ["p", "q"]), ("r", "trial_process_unknown", ["p", "q"])],
)
def test_no_guess_is_made(named, code, known):
    with pytest.raises(Unstartable) as reason:
        chosen(compiled(p=MAIN, q=MAIN.replace('"s', '"t').replace('"e', '"f')), named)

    finding = reason.value.finding
    assert (finding.code, finding.facts["known"], finding.line) == (code, known, 3)


def test_a_start_without_trigger_goes_before_others():
    both = compiled(p=CAUGHT + MAIN, q=CAUGHT.replace('"c"', '"d"'))

    assert [start_of(process).element for process in both.processes.values()] == ["s", "d"]

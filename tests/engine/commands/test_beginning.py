import pytest

from engine import bpmn
from engine.commands.beginning import new_instance, start_event
from engine.errors import NothingPublished
from engine.model import START, Status
from tests.engine.drawings import CALLED, FORM, TWO
from tests.engine.house import NOON


def processes() -> dict:
    files = {"two.bpmn": TWO, "called.bpmn": CALLED, "f02.form": FORM}
    return dict(bpmn.compile_release(files, {}).processes)


@pytest.mark.parametrize(
    ("process", "element", "kind"),
    [("two", None, "none"), ("two", "s", "none"), ("called", "s", "message")],
)
def test_a_start_event_is_named_or_the_one_without_trigger(process, element, kind):
    assert start_event(processes()[process], element).kind == kind


@pytest.mark.parametrize(("process", "element"), [("called", None), ("two", "x")])
def test_a_start_event_that_is_not_there_is_refused(process, element):
    with pytest.raises(NothingPublished):
        start_event(processes()[process], element)


def test_a_new_instance_has_a_number_and_no_history(house):
    with house.work() as work:
        new = new_instance(work, release=1, process="two", key="K", drill=True, subject=4)

    assert (new.id, new.seq, new.head, new.status) == (1, 0, START, Status.ACTIVE)
    assert (new.key, new.drill, new.subject, new.started) == ("K", True, 4, NOON)

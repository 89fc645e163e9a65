import pytest

from engine.drawing.iso_time import Unreadable
from engine.trial import Question


def test_a_question_survives_the_way_into_the_child():
    question = Question(
        files={"x.bpmn": b"\xff<"}, begun=5, process="p", start=("q",), variables={"a": [1]},
        answers={"t": {"b": None}}, scripts={"T": [{"trace": "x"}]}, horizon="PT1S",
    )  # fmt: skip

    assert Question.load(question.dump()) == question
    assert question.until == 1_000_005


@pytest.mark.parametrize("horizon", ["soon", "P999999Y", "-P1D", ""])
def test_a_horizon_that_is_none_is_refused(horizon):
    with pytest.raises(Unreadable):
        Question(files={}, begun=0, horizon=horizon).until  # noqa: B018 - that it raises is asked

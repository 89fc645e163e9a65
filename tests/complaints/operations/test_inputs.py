import pytest

from complaints.operations import inputs
from engine.clock import moment
from engine.errors import OperationFailed
from tests.complaints.desk import CALLED, at, logged

GIVEN = {
    "word": "x",
    "empty": "",
    "at": logged(CALLED),
    "object": {"a": 1},
    "list": [1],
    "number": 3,
    "flag": True,
}


@pytest.mark.parametrize(
    ("read", "name", "found"),
    [
        (inputs.text, "word", "x"),
        (inputs.optional_text, "word", "x"),
        (inputs.optional_text, "empty", None),
        (inputs.optional_text, "none", None),
        (inputs.moment_of, "at", moment(at(CALLED))),
        (inputs.optional_moment, "none", None),
        (inputs.record, "object", {"a": 1}),
        (inputs.record, "none", {}),
        (inputs.items, "list", [1]),
        (inputs.items, "none", []),
        (inputs.whole, "number", 3),
    ],
)
def test_what_fits_is_read(read, name, found):
    assert read(GIVEN, name) == found


@pytest.mark.parametrize(
    ("read", "name"),
    [
        (inputs.text, "empty"),
        (inputs.text, "none"),
        (inputs.text, "number"),
        (inputs.optional_text, "number"),
        (inputs.moment_of, "none"),
        (inputs.moment_of, "word"),
        (inputs.optional_moment, "object"),
        (inputs.record, "at"),
        (inputs.record, "list"),
        (inputs.items, "object"),
        (inputs.whole, "flag"),
        (inputs.whole, "none"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(read, name):
    with pytest.raises(OperationFailed) as refusal:
        read(GIVEN, name)

    assert (refusal.value.reason, refusal.value.facts) == ("input_unfit", {"input": name})


def test_texts_that_are_open_and_texts_that_are_sealed_are_told_apart():
    sealed = {"$t": "sealed", "v": "1:2:1:name"}
    answers = {"name": sealed, "channel": "phone", "at": logged(CALLED), "equipment": {"x": sealed}}

    assert inputs.sealed_texts(answers) == {"name": "1:2:1:name"}
    assert [inputs.open_text(answers, name) for name in ("channel", "name", "none")] == [
        "phone",
        None,
        None,
    ]

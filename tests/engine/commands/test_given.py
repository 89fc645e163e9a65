import pytest

from engine.commands import (
    CorrelateMessage,
    FinishExternal,
    SendSignal,
    SetVariables,
    SkipIncident,
    StartInstance,
)
from engine.commands.given import check_given
from engine.errors import BadInput, Conflict, NotFound
from tests.engine.house import opened

FINE = {
    "a": None,
    "b": [1, "x", {"c": {"$t": "decimal", "v": "1.5"}}],
    "d": {"$t": "dateTime", "v": "2026-03-09T10:00:00+08:00"},
}
UNFIT = {
    "unknown tag": {"$t": "money", "v": "1"},
    "text that does not fit": {"$t": "date", "v": "soon"},
    "no text": {"$t": "decimal", "v": 1},
    "more than a tag": {"$t": "decimal", "v": "1", "w": 2},
    "no value": {"$t": "decimal"},
    "forged reference": {"$t": "sealed", "v": "1:1:1:phone"},
    "tag that is no text": {"$t": 7, "v": "1"},
    "float": 1.5,
}


def test_values_with_tags_that_mean_something_are_taken():
    assert check_given(FINE) == FINE


@pytest.mark.parametrize("value", UNFIT.values(), ids=UNFIT.keys())
@pytest.mark.parametrize("depth", [0, 2])
def test_a_tag_that_means_nothing_is_refused_at_any_depth(value, depth):
    for _ in range(depth):
        value = [{"x": value}]

    with pytest.raises(BadInput):
        check_given({"v": value})


def test_nothing_that_comes_from_outside_refers_to_a_sealed_value(two):
    receipt = two.start("two")
    forged = {"x": [UNFIT["forged reference"]]}
    asked = [
        StartInstance(process="two", variables=forged),
        SetVariables(instance=receipt.instance, changes=forged, reason="r"),
        CorrelateMessage(name="go", payload=forged),
        CorrelateMessage(name="go", payload=forged, instance=receipt.instance),
        SendSignal(name="alarm", payload=forged),
        FinishExternal(instance=receipt.instance, no=1, values=forged),
    ]

    for command in asked:
        with pytest.raises(BadInput):
            two.run(command)
    with pytest.raises(NotFound):
        two.run(SkipIncident(instance=receipt.instance, no=1, reason="r", values=forged))

    assert two.rows("SELECT count(*) FROM instance") == [(1,)]
    assert two.rows("SELECT count(*) FROM event WHERE stream > 0") == [(1,)]


def test_an_id_that_is_given_twice_is_a_conflict(each_two):
    uid = each_two.start("two").instance

    with pytest.raises(Conflict) as refusal:
        each_two.start("two", uid=uid)

    assert refusal.value.facts["problem"] == "instance_exists"
    assert each_two.rows("SELECT count(*) FROM instance") == [(1,)]
    assert opened(each_two.start("two"))

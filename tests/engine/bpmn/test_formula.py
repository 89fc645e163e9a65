import pytest

from engine.bpmn.faults import Fault
from engine.bpmn.formula import MISSING, Unparsed, condition, formula
from engine.bpmn.moments import LocalNow
from engine.clock import HOUR

NOW = LocalNow(0, "UTC")


def seen(**values):
    return lambda name: values.get(name, MISSING)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PT10M", "PT10M"),
        ("=1 + amount", 3),
        ("=amount / 4", {"$t": "decimal", "v": "0.5"}),
        ('=date("2026-03-09")', {"$t": "date", "v": "2026-03-09"}),
        ("=nothing", None),
        ("${amount}", 2),
    ],
    ids=["literal", "number", "decimal", "date", "missing", "camunda"],
)
def test_a_text_is_literal_or_feel(text, value):
    assert formula(text).value(seen(amount=2), NOW) == value


@pytest.mark.parametrize(
    "text", ["amount > 1", "=amount > 1", "${amount > 1}"], ids=["bare", "feel", "camunda"]
)
def test_a_condition_needs_no_sign(text):
    assert condition(text).holds(seen(amount=2), NOW) is True


def test_the_names_that_are_read_are_known():
    assert formula("=case.severity = urgent and count(list) > 1").roots == (
        "case",
        "list",
        "urgent",
    )


def test_the_clock_is_that_of_the_step_in_the_zone_of_the_release():
    evening = LocalNow(17 * HOUR, "Asia/Shanghai")

    assert formula("=now()").value(seen(), evening) == {
        "$t": "dateTime",
        "v": "1970-01-02T01:00:00+08:00",
    }
    assert formula("=string(today())").value(seen(), evening) == "1970-01-02"


@pytest.mark.parametrize(
    "text", ["=1 +", "=(", "${java.lang.Runtime.exec('x')}"], ids=["open", "bracket", "call"]
)
def test_what_does_not_parse_is_told_with_its_place(text):
    with pytest.raises(Unparsed) as problem:
        formula(text)

    assert (problem.value.text, problem.value.line) == (text, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("=function(x) x", "feel_not_loggable"),
        ("=count(for i in 1..10000000 return i)", "feel_limit"),
    ],
    ids=["function", "limit"],
)
def test_what_cannot_be_kept_or_bounded_is_a_fault(text, code):
    with pytest.raises(Fault) as fault:
        formula(text).value(seen(), NOW)

    assert fault.value.code == code


@pytest.mark.parametrize("value", [None, "yes", 1], ids=["null", "text", "number"])
def test_a_condition_is_true_or_false_and_nothing_else(value):
    with pytest.raises(Fault) as fault:
        condition("flag").holds(seen(flag=value), NOW)

    assert (fault.value.code, fault.value.facts["expression"]) == ("condition_not_boolean", "flag")


def test_objects_come_with_their_entries_in_order_of_name():
    assert repr(formula("={b: [{d: 1, c: 2}], a: 0}").value({}.__getitem__, NOW)) == (
        "{'a': 0, 'b': [{'c': 2, 'd': 1}]}"
    )


@pytest.mark.parametrize(
    "value",
    [{"$t": "date", "v": "soon"}, {"$t": "unheard"}],
    ids=["bad text", "bad tag"],
)
def test_a_value_that_cannot_be_read_is_a_fault(value):
    with pytest.raises(Fault) as caught:
        formula("=x").value({"x": value}.__getitem__, NOW)

    assert caught.value.code == "value_unreadable"


def test_entries_that_are_not_read_are_not_looked_at():
    case = {"severity": "major", "other": {"$t": "unheard-of", "v": "1"}}
    assert formula("=case.severity").value(seen(case=case), NOW) == "major"
    with pytest.raises(Fault):
        formula("=count([case])").value(seen(case=case), NOW)


@pytest.mark.parametrize(
    ("value", "told"),
    [([{"day": 1}, {"day": 2}], [1, 2]), ({"$t": "date", "v": "2026-03-09"}, 9), (7, None)],
    ids=["list", "date", "number"],
)
def test_what_has_no_entries_is_seen_whole(value, told):
    assert formula("=when.day").value(seen(when=value), NOW) == told

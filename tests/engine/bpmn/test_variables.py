import pytest

from engine.bpmn.variables import field, ordered, with_field


@pytest.mark.parametrize(
    ("whole", "path", "wanted"),
    [
        ({"a": 1}, ["b"], {"a": 1, "b": 9}),
        ({"a": {"x": 1}}, ["a", "y"], {"a": {"x": 1, "y": 9}}),
        (None, ["a", "b"], {"a": {"b": 9}}),
        ({"$t": "date", "v": "2026-01-01"}, ["a"], {"a": 9}),
    ],
    ids=["new", "deep", "from nothing", "a date is no object"],
)
def test_a_field_is_set_in_a_copy(whole, path, wanted):
    before = repr(whole)

    assert with_field(whole, path, 9) == wanted
    assert repr(whole) == before


def test_a_field_that_is_not_there_is_null():
    assert field({"a": {"b": 1}}, ["a", "c"]) is None
    assert field({"a": 1}, ["a", "b"]) is None


def test_the_order_of_names_does_not_depend_on_who_wrote_them():
    assert list(ordered({"b": {"d": 1, "c": [{"f": 1, "e": 2}]}, "a": 0})) == ["a", "b"]
    assert repr(ordered({"b": 1, "a": [{"d": 1, "c": 2}]})) == "{'a': [{'c': 2, 'd': 1}], 'b': 1}"


def test_expressions_may_ask_about_the_instance(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", camunda__candidateGroups="=process_instance.key"),
        kit.chain("start", "a"),
    )

    assert kit.told(kit.begin(compiled), "opened")[0]["groups"] == ["K-1"]


def test_a_name_is_found_in_the_nearest_scope_that_declares_it(kit):
    inside = kit.node(
        "subProcess",
        "body",
        kit.start("s") + kit.user("a", camunda__candidateGroups="=n") + kit.chain("s", "a"),
        inputs={"n": '="inner"'},
    )
    compiled = kit.release(kit.start(), inside, kit.chain("start", "body"))

    assert kit.told(kit.begin(compiled, n="outer"), "opened")[0]["groups"] == ["inner"]

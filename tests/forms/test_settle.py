import pytest


def hidden(house, key, condition, **more):
    return house.component("textfield", key, conditional={"hide": condition}, **more)


@pytest.mark.parametrize(
    ("condition", "answers", "context", "is_kept"),
    [
        ("=a = 1", {"a": 1}, {}, False),
        ("=a = 1", {"a": 2}, {}, True),
        ("=a = 1", {}, {}, True),
        ("a = 1", {"a": 1}, {}, False),
        ("=a > 1", {}, {}, False),
        ("=not(a = 1, a = 2)", {"a": 3}, {}, False),
        ("=true", {}, {}, False),
        ("=nobody", {}, {}, False),
        ('="text"', {}, {}, True),
        ("=a > 1, a = 0", {"a": 0}, {}, False),
        ("=case.level = \"red\"", {}, {"case": {"level": "red"}}, False),
        ("=a", {}, {"a": True}, False),
        ("=a + \"a\"", {"a": 1}, {}, False),
        ("", {}, {}, True),
    ],
    ids=[
        "true-hides", "false-shows", "false-of-null-shows", "no-equals-sign", "null-hides",
        "not-of-several", "always", "unknown", "text-shows", "tests", "context",
        "answers-hide-context", "fault-hides", "empty",
    ],
)  # fmt: skip
def test_what_true_or_null_hides_is_dropped(house, condition, answers, context, is_kept):
    form = house.build(house.component("number", "a"), hidden(house, "x", condition))

    found = house.cleaned(form, {**answers, "x": "kept"}, context)

    assert found.get("x") == ("kept" if is_kept else None)
    assert ("x" in found) is is_kept


def test_a_hidden_field_is_not_judged(house):
    form = house.build(
        house.component("checkbox", "hurt"),
        hidden(house, "where", "=not(hurt)", validate={"required": True, "maxLength": 3}),
        house.component("number", "n", conditional={"hide": "=not(hurt)"}),
    )

    assert house.cleaned(form, {"hurt": False, "where": "too long", "n": "no number"}) == {
        "hurt": False
    }
    assert house.problems(form, {"hurt": True, "n": "no number"}) == {
        "where": [("required", {})],
        "n": [("not_a_number", {})],
    }


def test_hiding_runs_down_a_chain(house):
    form = house.build(
        house.component("textfield", "a"),
        hidden(house, "b", "=a = null"),
        hidden(house, "c", "=b = null"),
        hidden(house, "d", "=c = null"),
    )

    assert house.cleaned(form, {"a": "", "b": "1", "c": "2", "d": "3"}) == {"a": None}
    assert house.cleaned(form, {"a": "0", "b": "1", "c": "2", "d": "3"}) == {
        "a": "0", "b": "1", "c": "2", "d": "3",
    }  # fmt: skip


def test_conditions_in_a_circle_are_judged_once_on_what_was_answered(house):
    form = house.build(hidden(house, "a", "=b != null"), hidden(house, "b", "=a != null"))

    assert house.cleaned(form, {"a": "1"}) == {"a": "1"}
    assert house.cleaned(form, {"a": "1", "b": "2"}) == {}


def test_a_hidden_container_drops_its_children(house):
    form = house.build(
        house.component("checkbox", "off"),
        {
            "type": "group",
            "path": "g",
            "conditional": {"hide": "=off"},
            "components": [
                house.component("textfield", "a", validate={"required": True}),
                {"type": "group", "components": [house.component("textfield", "b")]},
                {
                    "type": "dynamiclist",
                    "path": "l",
                    "components": [house.component("number", "c")],
                },
            ],
        },
    )
    answers = {"off": True, "g": {"a": "1", "b": "2", "l": [{"c": 3}]}}

    assert house.cleaned(form, answers) == {"off": True}
    assert house.cleaned(form, {**answers, "off": False}) == {**answers, "off": False}


def test_a_hidden_list_is_empty_to_others_and_not_judged(house):
    form = house.build(
        house.component("checkbox", "off"),
        {
            "type": "dynamiclist",
            "path": "l",
            "conditional": {"hide": "=off"},
            "components": [house.component("number", "c", validate={"required": True})],
        },
        house.component("expression", "has", expression="=l != []"),
    )

    assert house.cleaned(form, {"off": True, "l": [{}]}) == {"off": True, "has": False}
    assert house.problems(form, {"off": False, "l": [{}]}) == {"l[0].c": [("required", {})]}


def test_items_see_themselves_their_parent_and_their_number(house):
    form = house.build(
        house.component("number", "factor"),
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [
                house.component("number", "n"),
                house.component(
                    "expression", "e", expression="=[i, this.n * factor, n, parent.factor, _i_]"
                ),
                {
                    "type": "dynamiclist",
                    "path": "m",
                    "components": [
                        house.component("expression", "f", expression="=[i, parent.n, n]")
                    ],
                },
                hidden(house, "odd", "=i > 1 and this.n = 5"),
            ],
        },
        house.component("expression", "all", expression="=l.n"),
    )
    answers = {"factor": 10, "l": [{"n": 5, "m": [{}, {}], "odd": "x"}, {"n": 5, "odd": "y"}]}

    assert house.cleaned(form, answers) == {
        "factor": 10,
        "l": [
            {
                "n": 5,
                "e": [1, 50, None, 10, 1],
                "m": [{"f": [1, 5, None]}, {"f": [2, 5, None]}],
                "odd": "x",
            },
            {"n": 5, "e": [2, 50, None, 10, 2], "m": []},
        ],
        "all": [5, 5],
    }


def test_sums_over_computed_fields_of_items_are_right(house):
    form = house.build(
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [
                house.component("number", "n"),
                house.component("expression", "twice", expression="=this.n * 2"),
            ],
        },
        house.component("expression", "last", expression="=l[-1].twice"),
    )

    assert house.cleaned(form, {"l": [{"n": 1}, {"n": 2}]}) == {
        "l": [{"n": 1, "twice": 2}, {"n": 2, "twice": 4}],
        "last": 4,
    }


def test_dates_are_dates_and_numbers_are_exact_in_expressions(house):
    form = house.build(
        house.component("datetime", "day"),
        house.component("number", "n"),
        hidden(house, "x", '=day < @"2026-11-22" and n + 0.2 = 0.3'),
    )

    assert house.cleaned(form, {"day": "2026-11-21", "n": 0.1, "x": "a"}) == {
        "day": {"$t": "date", "v": "2026-11-21"},
        "n": {"$t": "decimal", "v": "0.1"},
    }


def test_the_context_is_read_as_the_log_keeps_it(house):
    form = house.build(hidden(house, "x", '=due > @"2026-01-01" and rate = 0.5'))
    context = {
        "due": {"$t": "date", "v": "2026-05-01"},
        "rate": {"$t": "decimal", "v": "0.5"},
        "odd": object(),
    }

    assert house.cleaned(form, {"x": "a"}, context) == {}
    assert house.cleaned(form, {"x": "a"}, {"due": 1.5}) == {"x": "a"}


def test_what_an_expression_gives_that_cannot_be_kept_is_null(house):
    form = house.build(house.component("expression", "x", expression="=[1..5]"))

    assert house.cleaned(form, {}) == {"x": None}


@pytest.mark.parametrize("key", ["disabled", "readonly"])
def test_conditions_see_what_a_fixed_field_holds_not_what_was_sent(house, key):
    form = house.build(
        house.component("number", "a", defaultValue=1, **{key: True}), hidden(house, "x", "=a = 5")
    )

    assert "x" in house.cleaned(form, {"x": "kept"})
    assert "x" not in house.cleaned(form, {"x": "gone"}, {"a": 5})

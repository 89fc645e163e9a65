import pytest


@pytest.mark.parametrize(
    ("condition", "is_conditional"),
    [
        ("=a = 1", True),
        ("=g.b = 1", True),
        ("=this.n = 1", True),
        ("=i > 1", True),
        ("=case.level = 1", False),
        ("=true", False),
    ],
    ids=["field", "group", "item", "number", "context", "constant"],
)
def test_a_piece_is_conditional_if_its_condition_reads_the_form(house, condition, is_conditional):
    form = house.build(
        house.component("number", "a"),
        {"type": "group", "path": "g", "components": [house.component("number", "b")]},
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [house.component("number", "n", conditional={"hide": condition})],
        },
    )

    piece = form.rows[2][0].rows[0][0]

    assert (piece.is_conditional, piece.condition) == (is_conditional, condition)


def test_conditions_of_containers_make_their_pieces_conditional(house):
    form = house.build(
        house.component("number", "a"),
        {
            "type": "group",
            "conditional": {"hide": "=a = 1"},
            "components": [house.component("number", "b")],
        },
    )

    assert form.rows[1][0].rows[0][0].is_conditional


def test_rules_carry_their_messages(house):
    properties = {"rule": "=x = 1", "rule_message": "要是 1"}
    form = house.build(house.component("number", "x", properties=properties))

    (rule,) = form.block.rules

    assert (rule.path, rule.leaf, rule.facts) == (
        "x",
        0,
        {"message": "要是 1", "message_en": "要是 1"},
    )


def test_the_settings_of_a_piece_are_compiled_by_name(house):
    form = house.build(
        house.component("number", "x", label="=a", increment=0.5, validate={"min": "=b", "max": 3})
    )

    settings = form.rows[0][0].settings

    assert sorted(settings) == ["increment", "label", "max", "min"]
    assert (settings["label"].is_fixed, settings["max"].fixed, settings["min"].is_fixed) == (
        False,
        3,
        False,
    )

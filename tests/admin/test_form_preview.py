import json

import pytest

from admin.form_preview import MAX_BYTES, Obstacle, Preview, Unseen, preview

NAME = {"type": "textfield", "id": "f", "key": "name", "label": "姓名",
        "properties": {"label_en": "Name", "privacy": "P2"}}  # fmt: skip
LATER = {"type": "text", "id": "t", "text": "迟", "conditional": {"hide": "=not(late = true)"}}


def source(*components) -> bytes:
    return json.dumps({"type": "default", "id": "x", "components": components}).encode()


def lists(depth: int) -> dict[str, object]:
    inner = NAME if depth == 0 else lists(depth - 1)
    return {"type": "dynamiclist", "id": f"d{depth}", "path": f"p{depth}", "isRepeating": True,
            "defaultRepetitions": 200, "components": [inner]}  # fmt: skip


def test_a_form_is_drawn_empty(reading):
    with reading("liang-ming"):
        drawn = preview(source(NAME), "x.form")

    assert [w.label_en for row in drawn.rows for w in row.widgets] == ["Name"]
    assert (drawn.unseen, drawn.obstacles) == ((), ())


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ({}, Unseen("t", "", "not(late = true)")),
        ({"condition_label": "逾期", "condition_label_en": "If late"}, Unseen("t", "If late", "")),
    ],
    ids=["expression", "in_words"],
)
def test_what_does_not_show_at_first_is_told(reading, properties, told):
    with reading("liang-ming"):
        drawn = preview(source(NAME, {**LATER, "properties": properties}), "x.form")

    assert drawn.unseen == (told,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", Obstacle("x.form is not well-formed JSON", 1)),
        (b'{"type": "default", "components": [', Obstacle("x.form is not well-formed JSON", 1)),
        (b"[]", Obstacle("x.form is no form definition", 1)),
        (b"\xff", Obstacle("x.form is not UTF-8")),
        (b" " * (MAX_BYTES + 1), Obstacle("The form is too large for a preview: 256 kB at most.")),
        (
            source(lists(2)),
            Obstacle(
                "The form is too large: with the rows of its lists at most 1000 fields"
                " and 200 expressions",
                1,
            ),
        ),
        (
            source({**NAME, "label": "=" + "(" * 5000}),
            Obstacle(f"The expression is too long or too deep: ={'(' * 79}", 1, "f"),
        ),
    ],
    ids=["nothing", "cut_off", "no_form", "no_text", "too_large", "too_many", "too_deep"],
)
def test_what_cannot_be_drawn_says_why(reading, text, told):
    with reading("liang-ming"):
        assert preview(text, "x.form") == Preview(obstacles=(told,))


def test_a_fault_of_a_field_is_told_at_its_place(reading):
    with reading("liang-ming"):
        (told,) = preview(source({**NAME, "type": "strange"}), "x.form").obstacles

    assert (told.element, told.line) == ("f", 1)
    assert "strange" in told.text

import json

import pytest

from forms.size import MOST, FormSize, form_size
from tests.scenarios.town import drawings

LINE = {"type": "textfield", "key": "a", "label": "=1", "properties": {"rule": "={{b}}"}}


def form(*components, **more):
    return {"type": "default", "components": list(components), **more}


def times(repetitions, *components):
    return {
        "type": "dynamiclist",
        "defaultRepetitions": repetitions,
        "components": list(components),
    }


@pytest.mark.parametrize(
    ("root", "size"),
    [
        (form(), (0, 0)),
        (form(LINE, {"type": "text", "text": "for {{name}}"}), (2, 3)),
        (form({"type": "group", "components": [LINE]}), (2, 2)),
        (form(times(2, LINE)), (4, 6)),
        (form({"type": "dynamiclist", "components": [LINE]}), (3, 4)),
        (form(times(200, times(200, times(200, LINE)))), (8161204, 16241202)),
        (form({"type": "select", "values": [{"label": "=1"}], "components": None}), (1, 1)),
        (form(times(-3, LINE), times("many", LINE), 7, {"components": [LINE]}), (7, 8)),
    ],
    ids=["empty", "two", "group", "list", "default", "lists_in_lists", "options", "odd"],
)
def test_what_stands_in_a_list_counts_for_each_item_and_the_blank_one(root, size):
    assert form_size(root) == FormSize(*size)


def test_our_forms_are_far_from_the_limits():
    sizes = [form_size(json.loads(d)) for name, d in drawings().items() if name.endswith(".form")]

    assert max(size.components for size in sizes) * 10 < MOST.components
    assert max(size.formulas for size in sizes) * 5 < MOST.formulas

import pytest

ALL_TYPES = [
    ("textfield", {}), ("textarea", {}), ("number", {}), ("datetime", {}), ("checkbox", {}),
    ("expression", {"expression": "=1"}), ("filepicker", {}),
    ("checklist", {"values": [{"value": "a"}]}), ("radio", {"values": [{"value": "a"}]}),
    ("select", {"values": [{"value": "a"}]}), ("taglist", {"values": [{"value": "a"}]}),
]  # fmt: skip
SILENT = [
    "text", "html", "image", "table", "documentPreview", "spacer", "separator", "iframe", "button",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "more"), ALL_TYPES, ids=[kind for kind, _ in ALL_TYPES])
def test_every_keyed_type_is_a_field(house, kind, more):
    form = house.build(house.component(kind, "x", **more))

    assert {path: field.kind for path, field in form.fields.items()} == {"x": kind}


@pytest.mark.parametrize("kind", SILENT)
def test_presentation_holds_no_data(house, kind):
    form = house.build({"type": kind, "id": "P"})

    assert (dict(form.fields), house.cleaned(form, {})) == ({}, {})
    assert house.problems(form, {"P": 1}) == {"P": [("unknown_field", {})]}


def test_paths_run_through_groups_and_lists(house):
    form = house.build(
        {"type": "group", "id": "G", "components": [house.component("textfield", "a")]},
        {"type": "group", "path": "b.c", "components": [house.component("textfield", "d.e")]},
        {
            "type": "dynamiclist",
            "path": "l",
            "components": [
                house.component("textfield", "f"),
                {
                    "type": "dynamiclist",
                    "path": "m",
                    "components": [house.component("number", "g")],
                },
            ],
        },
        {
            "type": "dynamiclist",
            "path": "once",
            "isRepeating": False,
            "components": [house.component("textfield", "h")],
        },
    )

    assert list(form.fields) == ["a", "b.c.d.e", "l[].f", "l[].m[].g", "once.h"]


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        ([{"type": "video", "id": "V"}], [("unknown_type", {"type": "video"})]),
        ([{"type": ["a"], "id": "V"}], [("unknown_type", {"type": "['a']"})]),
        ([{"type": "textfield", "id": "V"}], [("key_absent", {})]),
        ([{"type": "textfield", "key": "a b"}], [("bad_key", {"found": "a b"})]),
        ([{"type": "textfield", "key": 7}], [("bad_key", {"found": "7"})]),
        ([{"type": "group", "path": "a..b"}], [("bad_path", {"found": "a..b"})]),
        ([{"type": "dynamiclist", "id": "L"}], [("path_absent", {})]),
        ([{"type": "dynamiclist", "path": "l", "defaultRepetitions": -1}],
         [("bad_repetitions", {"max": 200})]),
        ([{"type": "group", "components": {}}], [("bad_components", {})]),
        ([{"type": "group", "components": [1]}], [("bad_components", {})]),
        ([{"type": "text", "id": "T"}, {"type": "text", "id": "T"}], [("duplicate_id", {})]),
    ],
    ids=[
        "type", "odd-type", "no-key", "bad-key", "number-key", "bad-path", "no-path", "repetitions",
        "no-list", "no-component", "same-id",
    ],
)  # fmt: skip
def test_broken_trees_are_refused(house, components, expected):
    findings = house.refused(*components)

    assert [(finding.code, finding.facts) for finding in findings] == expected


def test_all_findings_come_at_once(house):
    findings = house.refused(
        {"type": "video", "id": "V"},
        house.component("textfield", "x", validate={"pattern": "("}),
        house.component("number", "x"),
        house.component("checkbox", "y", conditional={"hide": "=x +"}),
        {"type": "textfield", "key": "z", "id": "Z"},
    )

    assert [(f.code, f.severity, f.element_id) for f in findings] == [
        ("unknown_type", "error", "V"),
        ("bad_pattern", "error", "Field_x"),
        ("duplicate_id", "error", "Field_x"),
        ("duplicate_key", "error", "Field_x"),
        ("feel_syntax", "error", "Field_y"),
        ("privacy_absent", "warning", "Z"),
    ]

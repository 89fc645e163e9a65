import json

import pytest

from forms import FormRefused, read


@pytest.mark.parametrize(
    ("root", "found"),
    [
        ({"schemaVersion": 19}, []),
        ({"schemaVersion": 4}, []),
        ({}, []),
        ({"schemaVersion": 20}, ["unknown_schema_version"]),
        ({"schemaVersion": "x"}, ["unknown_schema_version"]),
    ],
    ids=["this", "older", "unsaid", "newer", "odd"],
)
def test_a_newer_schema_is_doubted(root, found):
    form = read(json.dumps({"type": "default", **root}).encode(), name="intake")

    assert (form.id, [finding.code for finding in form.findings]) == ("intake", found)


def test_a_refusal_lists_warnings_too():
    components = [{"type": "textfield", "key": "a"}, {"type": "video"}]
    source = json.dumps({"type": "default", "components": components}).encode()

    with pytest.raises(FormRefused) as raised:
        read(source, name="intake")

    assert [finding.code for finding in raised.value.findings] == ["privacy_absent", "unknown_type"]
    assert (str(raised.value), raised.value.name) == (
        "intake: privacy_absent, unknown_type",
        "intake",
    )


def test_a_computed_field_that_is_more_open_than_its_sources_is_doubted(house):
    form = house.build(
        house.component("textfield", "wound", properties={"privacy": "P3"}),
        house.component("expression", "hurt", expression="=wound != null"),
    )

    assert [(f.code, f.severity, f.element_id, f.facts) for f in form.findings] == [
        ("privacy_lowered", "warning", "Field_hurt", {"reads": ["wound"], "privacy": "P1"})
    ]


ODD = [None, 0, 1.5, True, "", "=", "=a +", "{{#if", [], {}, [[]], {"a": 1}, 10**40]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize(
    "key",
    [
        "type",
        "key",
        "id",
        "label",
        "description",
        "properties",
        "validate",
        "conditional",
        "layout",
        "appearance",
        "disabled",
        "readonly",
        "defaultValue",
        "values",
        "valuesKey",
        "valuesExpression",
        "subtype",
        "timeSerializingFormat",
        "timeInterval",
        "decimalDigits",
        "increment",
        "multiple",
        "accept",
        "expression",
        "computeOn",
        "components",
        "path",
        "defaultRepetitions",
        "dataSource",
        "columns",
        "columnsExpression",
        "text",
    ],
)
def test_odd_values_anywhere_give_a_form_or_findings(house, key, odd):
    kinds = ["textfield", "number", "datetime", "select", "filepicker", "expression", "table"]
    kinds += ["group", "dynamiclist"]
    results = []

    for kind in kinds:
        source = {"type": kind, "key": "x", "path": "x", "id": "X", "expression": "=1", key: odd}
        definition = {"type": "default", "components": [source]}
        try:
            form = read(json.dumps(definition).encode(), name="f")
        except FormRefused as refused:
            results.append(any(finding.severity == "error" for finding in refused.findings))
        else:
            results.append(len(form.layout({}, context={}, now=house.now)) == 1)

    assert results == [True] * len(kinds)

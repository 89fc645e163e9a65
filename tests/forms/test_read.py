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

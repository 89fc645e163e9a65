import json

import pytest

from forms import Field, Option, read


def fields_of(*components):
    definition = {"type": "default", "components": components}
    form = read(json.dumps(definition).encode(), name="f")
    return form.fields, [(f.code, f.severity, f.element_id) for f in form.findings]


def test_facts_are_read_from_the_component_and_its_properties():
    fields, findings = fields_of(
        {
            "type": "select",
            "key": "level",
            "id": "F1",
            "label": "级别",
            "description": "多严重",
            "values": [{"value": "red", "label": "红"}, {"value": 2, "label": "二"}],
            "validate": {"required": True},
            "properties": {
                "label_en": "Level",
                "description_en": "How bad",
                "options_en": {"red": "Red"},
                "privacy": "P1",
                "subject": "staff",
            },
        }
    )

    assert findings == []
    assert fields["level"] == Field(
        path="level",
        kind="select",
        id="F1",
        label="级别",
        label_en="Level",
        description="多严重",
        description_en="How bad",
        privacy="P1",
        subject="staff",
        required=True,
        options=(Option("red", "红", "Red"), Option(2, "二", "")),
        properties=fields["level"].properties,
    )


def test_silence_means_personal_and_the_customers():
    fields, findings = fields_of({"type": "textfield", "key": "x", "disabled": True})

    assert findings == [("privacy_absent", "warning", "x")]
    assert fields["x"] == Field(
        path="x", kind="textfield", id="x", disabled=True, free_text=True, privacy="P2"
    )
    assert fields["x"].is_sealed


@pytest.mark.parametrize(
    ("kind", "properties", "findings"),
    [
        ("textarea", {"privacy": "P1"}, [("free_text_open", "warning", "x")]),
        ("textarea", {"privacy": "P1", "free_text": "false"}, []),
        ("textarea", {"privacy": "P3"}, []),
        ("textfield", {"privacy": "P0"}, []),
    ],
    ids=["open-text", "stated", "sealed", "short-text"],
)
def test_long_free_text_that_stays_open_is_doubted(kind, properties, findings):
    assert fields_of({"type": kind, "key": "x", "properties": properties})[1] == findings


def test_english_options_may_be_json_text_since_the_editor_keeps_texts(house):
    form = house.build(
        house.component(
            "radio",
            "x",
            values=[{"value": "a", "label": "甲"}],
            properties={"options_en": '{"a": "A"}'},
        )
    )

    assert form.fields["x"].options == (Option("a", "甲", "A"),)


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({}, ["no_options"]),
        ({"values": []}, ["no_options"]),
        ({"values": [{"label": "x"}]}, ["bad_option"]),
        ({"values": [{"value": [], "label": "x"}]}, ["bad_option"]),
        ({"values": ["a"]}, ["bad_option"]),
        ({"values": [{"value": 1}, {"value": "1"}]}, ["duplicate_option"]),
        ({"values": [{"value": 1}], "properties": {"options_en": "{"}}, ["bad_options_en"]),
        ({"values": [{"value": 1}], "properties": {"privacy": "P9"}}, ["bad_privacy"]),
    ],
    ids=["none", "empty", "no-value", "list", "text", "twice", "english", "privacy"],
)
def test_bad_facts_refuse_the_form(house, more, codes):
    findings = house.refused(house.component("select", "x", **more))

    assert [finding.code for finding in findings] == codes


def test_labels_of_dates_and_kinds_of_moments_are_facts(house):
    form = house.build(house.component("datetime", "x", dateLabel="哪天", subtype="datetime"))

    assert (form.fields["x"].label, form.fields["x"].subtype) == ("哪天", "datetime")

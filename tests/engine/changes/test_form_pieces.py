from engine.changes.form_pieces import form_pieces
from tests.scenarios.town import drawings


def test_a_field_says_all_of_its_schema_but_its_place():
    source = b"""{"id": "f", "type": "default", "schemaVersion": 19, "components": [
      {"id": "a", "type": "radio", "label": "A", "layout": {"row": "r"},
       "values": [{"label": "Y", "value": "y"}], "validate": {"required": true}},
      {"type": "text", "text": "Read"}]}"""

    form, radio, text = form_pieces(source)

    assert form.facts == {"schemaVersion": "19"}
    assert radio.facts == {
        "label": "A",
        "values": '[{"label": "Y", "value": "y"}]',
        "validate.required": "true",
    }
    assert (text.id, text.name, text.parent) == ("f#2", "Read", "f")


def test_all_that_is_published_can_be_taken_apart():
    for name, source in drawings().items():
        if name.endswith(".form"):
            pieces = list(form_pieces(source))
            assert len({piece.id for piece in pieces}) == len(pieces), name

import pytest

from forms import FormRefused
from forms.definition import parse

GOOD = b"""{
  "type": "default",
  "components": [
    {"key": "a",
     "id": "Field_a"},
    {"key": "b"}
  ]
}"""


def test_lines_are_found_by_id_or_key():
    definition = parse(b"\xef\xbb\xbf" + GOOD, name="f")

    lines = [definition.line(child) for child in definition.root["components"]]

    assert [*lines, definition.line({"id": "none"})] == [5, 6, None]


@pytest.mark.parametrize(
    ("source", "code", "line", "facts"),
    [
        (b" " * 1_000_001, "too_large", None, {"max": 1_000_000}),
        (b"\xff\xfe", "not_utf8", None, {"at": 0}),
        (b"", "not_json", 1, {"column": 1}),
        (b'{"type":\n "default",}', "not_json", 2, {"column": 12}),
        (b'{"type": "default", "x": NaN}', "not_json", None, {}),
        (b'{"type": "default", "x": ' + b"9" * 5000 + b"}", "not_json", None, {}),
        (b'{"type": "default", "type": "default"}', "duplicate_json_key", None, {"key": "type"}),
        (b"[" * 100_000, "too_deep", 1, {"max": 64}),
        (b'{"a":' * 65 + b"1" + b"}" * 65, "too_deep", 1, {"max": 64}),
        (b"[]", "not_a_form", 1, {}),
        (b'{"type": "group"}', "not_a_form", 1, {}),
        (b'"[[["', "not_a_form", 1, {}),
    ],
    ids=[
        "large", "bytes", "empty", "comma", "nan", "digits", "twice", "brackets", "deep", "list",
        "group", "brackets-in-text",
    ],
)  # fmt: skip
def test_what_is_no_form_is_refused(source, code, line, facts):
    with pytest.raises(FormRefused) as raised:
        parse(source, name="f")

    findings = [(f.code, f.severity, f.line, f.facts) for f in raised.value.findings]
    assert findings == [(code, "error", line, facts)]


def test_a_form_that_nobody_could_draw_is_refused_before_it_is_compiled():
    rows = b'{"type": "dynamiclist", "path": "p", "defaultRepetitions": 999, "components": ['
    nested = rows * 2 + b'{"type": "textfield", "key": "a"}' + b"]}" * 2

    with pytest.raises(FormRefused) as refused:
        parse(b'{"type": "default", "components": [' + nested + b"]}", name="f")

    (finding,) = refused.value.findings
    assert (finding.code, finding.facts["fields"]) == ("form_too_large", 1000)

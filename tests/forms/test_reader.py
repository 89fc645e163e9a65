from forms.definition import parse
from forms.reader import Reader, mapping

SOURCE = b"""{"type": "default", "components": [
  {"id": "One", "key": "a.b", "components": [{"path": "c"}]},
  {"key": "d"}]}"""
ONE = {"id": "One"}


def reader():
    return Reader(parse(SOURCE, name="f"))


def test_a_finding_is_placed_and_noted_once():
    found = reader()

    found.find("odd", ONE, where="label")
    found.find("odd", ONE, where="label")
    found.find("odd", {}, severity="warning")

    assert [(f.code, f.severity, f.line, f.element_id, f.facts) for f in found.findings] == [
        ("odd", "error", 2, "One", {"where": "label"}),
        ("odd", "warning", None, None, {}),
    ]


def test_own_names_are_the_first_words_of_keys_and_paths():
    assert reader().own_names == {"a", "c", "d"}


def test_a_leading_equals_sign_is_optional_for_expressions():
    found = reader()

    texts = [found.expression(text, ONE, "x").text for text in ("=a + 1", "a + 1")]

    assert (texts, found.reads, found.findings) == (["a + 1", "a + 1"], {"a"}, [])


def test_conditions_are_unary_tests_and_true_is_always():
    found = reader()

    hold = [
        tests is not None and tests.evaluate(None, {"a": 1}).value
        for tests in (found.condition(text, ONE) for text in ("=a = 1", "a > 1, a < 0", "= true"))
    ]

    assert (hold, found.needs_names) == ([True, False, True], True)


def test_feel_that_does_not_parse_is_a_located_finding():
    found = reader()

    results = [
        found.expression("=1 +", ONE, "properties.rule"),
        found.condition("=(", ONE),
        found.setting("={", ONE, "label").expression,
        found.setting("a {{ 1 + }}", ONE, "label").fixed,
        found.setting("{{#if a}}", ONE, "text").fixed,
    ]

    assert results == [None, None, None, "a {{ 1 + }}", "{{#if a}}"]
    assert [(f.code, f.line, f.element_id, f.facts.get("where")) for f in found.findings] == [
        ("feel_syntax", 2, "One", "properties.rule"),
        ("feel_syntax", 2, "One", "conditional.hide"),
        ("feel_syntax", 2, "One", "label"),
        ("feel_syntax", 2, "One", "label"),
        ("template_blocks", 2, "One", "text"),
    ]


def test_what_can_have_no_value_is_a_finding_of_an_expression_a_condition_and_a_template():
    found = reader()

    found.expression('=matches(a, "(b)\\1")', ONE, "properties.rule")
    found.condition('=1 + "a" = 2', ONE)
    found.setting("{{upper case(1, 2)}}", ONE, "text")

    assert [(f.code, f.line, f.facts["problem"]) for f in found.findings] == [
        ("feel_always_null", 2, "bad_pattern"),
        ("feel_always_null", 2, "type_mismatch"),
        ("feel_always_null", 2, "bad_arguments"),
    ]


def test_settings_are_fixed_where_feel_is_not_allowed():
    found = reader()

    fixed = [found.setting(value, ONE, key).fixed for key, value in (("action", "=a"), ("min", 3))]

    assert (fixed, found.needs_names) == (["=a", 3], False)


def test_only_settings_of_verdicts_need_names():
    found = reader()

    found.setting("=a", ONE, "label")
    before = found.needs_names
    found.verdict_setting("=a", ONE, "min")

    assert (before, found.needs_names) == (False, True)


def test_mapping_passes_objects_only():
    assert (mapping({"a": 1}), mapping([1]), mapping(None)) == ({"a": 1}, {}, {})

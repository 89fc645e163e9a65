from lxml import etree

from decisions import Finding
from decisions.item_definitions import Deferred, TypeBook, part_name
from decisions.item_types import (
    ANY,
    NUMBER,
    STRING,
    Allowed,
    ContextOf,
    FunctionOf,
    ListOf,
)
from decisions.run import Run
from decisions.xml_elements import children


def book(*definitions, imported=None):
    root = etree.fromstring(f"<d>{''.join(definitions)}</d>")
    elements = {part_name(e): e for e in children(root)}
    return TypeBook(elements, imported or {}, frozenset(["feel"]), [])


def define(name, inner, more=""):
    return f'<itemDefinition name="{name}" {more}>{inner}</itemDefinition>'


REF = "<typeRef>number</typeRef>"


def test_built_in_names_need_no_definition_with_or_without_prefix():
    types = book()

    found = [types.find(name) for name in (None, "number", "feel:string", "date and time")]

    assert found[:3] == [ANY, NUMBER, STRING]
    assert types.findings == []


def test_a_name_that_nobody_defines_is_any_and_one_finding():
    types = book()

    found = [types.find("tNone", 4, "e"), types.find("tNone", 4, "e")]

    assert found == [ANY, ANY]
    assert types.findings == [
        Finding(
            code="type_unknown",
            severity="error",
            line=4,
            element_id="e",
            facts={"name": "tNone"},
        )
    ]


def test_an_alias_a_list_and_a_context_are_read():
    parts = f'<itemComponent name="a b">{REF}</itemComponent>'
    types = book(
        define("tA", REF),
        define("tL", "<typeRef>tA</typeRef>", 'isCollection="true"'),
        define("tC", parts),
    )

    assert types.find("tA") is NUMBER
    assert types.find("tL") == ListOf(NUMBER)
    assert types.find("tC") == ContextOf({"a b": NUMBER})


def test_allowed_values_of_a_list_are_those_of_its_items():
    values = "<allowedValues><text>1,2</text></allowedValues>"
    found = book(define("tL", REF + values, 'isCollection="true"')).find("tL")

    assert isinstance(found, ListOf)
    assert isinstance(found.item, Allowed)
    assert (found.item.inner, found.item.text) == (NUMBER, "1,2")


def test_a_type_constraint_is_about_the_whole_list():
    values = "<typeConstraint><text>count(?) &lt; 3</text></typeConstraint>"
    found = book(define("tL", REF + values, 'isCollection="true"')).find("tL")
    run = Run()

    assert [found.conforms(v, run.frame) for v in ([1, 2], [1, 2, 3])] == [True, False]


def test_allowed_values_that_do_not_parse_are_a_finding():
    types = book(define("tA", REF + "<allowedValues><text>1,,</text></allowedValues>"))

    assert types.find("tA") is NUMBER
    assert [(f.code, f.facts["name"]) for f in types.findings] == [("feel_syntax", "1,,")]


def test_a_function_type_has_parameters_and_a_result():
    parameter = '<parameters name="p" typeRef="number"/>'
    function = f'<functionItem outputTypeRef="string">{parameter}</functionItem>'

    assert book(define("tF", function)).find("tF") == FunctionOf((NUMBER,), STRING, ("p",))


def test_a_type_may_hold_itself():
    parts = (
        '<itemComponent name="next"><typeRef>tNode</typeRef></itemComponent>'
        f'<itemComponent name="n">{REF}</itemComponent>'
    )
    types = book(define("tNode", parts))

    found = types.find("tNode")

    assert isinstance(found, ContextOf)
    assert isinstance(found.parts["next"], Deferred)
    chain = {"n": 1, "next": {"n": 2, "next": None}}
    broken = {"n": 1, "next": {"n": "two", "next": None}}
    assert [found.conforms(v, Run().frame) for v in (chain, broken)] == [True, False]


def test_a_type_that_is_only_itself_is_any_and_a_finding():
    types = book(define("tA", "<typeRef>tB</typeRef>"), define("tB", "<typeRef>tA</typeRef>"))

    assert types.find("tA") is ANY
    assert [f.code for f in types.findings] == ["type_cycle"]


def test_components_nested_too_deeply_are_any_and_a_finding():
    inner = REF
    for _ in range(50):
        inner = f'<itemComponent name="c">{inner}</itemComponent>'
    types = book(define("tA", inner))

    assert isinstance(types.find("tA"), ContextOf)
    assert [f.code for f in types.findings] == ["too_deep"]


def test_a_type_of_an_imported_model_is_found_by_its_import():
    types = book(imported={"other": book(define("tA", REF))})

    assert types.find("other.tA") is NUMBER

import pytest
from lxml import etree

from decisions import Finding
from decisions.item_definitions import TypeBook
from decisions.item_types import NUMBER
from decisions.logic import Broken, Literal
from decisions.place import Place
from decisions.scope import Scope, Usage, Workshop, is_feel, place_of, untyped

TEXT = etree.fromstring('<r id="r1">\n<e><text>x</text></e>\n<e expressionLanguage="juel"/></r>')


def scope(language=None, **variables):
    book = TypeBook({}, {}, frozenset(), [])
    workshop = Workshop(book, {}, frozenset(["first name"]), language)
    return Scope(workshop, "d", variables)


def test_a_text_is_compiled_with_the_names_in_scope():
    found = scope(**{"net price": NUMBER})

    logic = found.literal("net price + x.first name", TEXT[0])

    assert isinstance(logic, Literal)
    assert found.workshop.usages == [
        Usage(
            "d",
            frozenset([("net price",), ("x", "first name")]),
            frozenset(),
            found.variables,
            Place(2, "r1"),
            "net price + x.first name",
        )
    ]


def test_a_text_that_does_not_parse_is_broken_with_a_finding_at_its_line():
    found = scope()

    logic = found.literal("1 +\n+", TEXT[0])

    assert logic == Broken("feel_syntax", Place(2, "r1"))
    assert [(f.code, f.severity, f.line, f.element_id) for f in found.workshop.findings] == [
        ("feel_syntax", "error", 3, "r1")
    ]


def test_unary_tests_that_do_not_parse_are_none_with_a_finding():
    found = scope()

    assert found.unary("< <", TEXT[0]) is None
    assert [f.code for f in found.workshop.findings] == ["feel_syntax"]


def test_another_language_is_a_finding():
    found = scope()

    assert found.literal("x", TEXT[1]) == Broken("expression_language", Place(3, "r1"))
    assert found.unary("x", TEXT[1]) is None
    finding = Finding(
        code="expression_language",
        severity="error",
        line=3,
        element_id="r1",
        facts={"language": "juel"},
    )
    assert found.workshop.findings == [finding, finding]


def test_the_language_of_the_file_counts_where_the_element_is_silent():
    assert scope("groovy").foreign_language(TEXT[0]) == "groovy"
    assert scope("FEEL").foreign_language(TEXT[0]) is None


def test_a_scope_grows_without_changing_the_one_before():
    before = scope(a=NUMBER)

    after = before.plus(untyped(["b"])).deeper()

    assert (list(before.variables), list(after.variables), after.level) == (["a"], ["a", "b"], 1)


def test_the_place_is_the_nearest_element_with_an_id():
    assert [place_of(TEXT), place_of(TEXT[0][0])] == [Place(1, "r1"), Place(2, "r1")]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("feel", True),
        ("FEEL", True),
        ("http://www.omg.org/spec/FEEL/20140401", True),
        ("https://www.omg.org/spec/DMN/20230324/FEEL/", True),
        ("juel", False),
        ("http://example.org/feel", False),
    ],
)
def test_feel_has_several_names(language, expected):
    assert is_feel(language) is expected

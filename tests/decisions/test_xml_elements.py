from lxml import etree

from decisions.xml_elements import (
    attribute,
    child,
    children,
    line_of,
    local_name,
    logic_of,
    text_of,
)

DECISION = etree.fromstring(
    b"""<d xmlns="urn:a" xmlns:camunda="urn:b" id=" one " empty="">
  <camunda:text>not ours</camunda:text>
  <description>words</description>
  <variable/>
  <text> 1 +
    2 </text>
</d>"""
)


def test_only_elements_of_the_own_namespace_are_seen():
    assert [local_name(e) for e in children(DECISION)] == ["description", "variable", "text"]


def test_children_are_chosen_by_name_in_file_order():
    found = children(DECISION, "text", "variable")

    assert [local_name(e) for e in found] == ["variable", "text"]


def test_a_missing_child_is_none_and_its_text_empty():
    assert (child(DECISION, "rule"), text_of(DECISION, "rule"), text_of(None)) == (None, "", "")


def test_a_text_is_stripped_at_its_ends_only():
    assert text_of(DECISION) == "1 +\n    2"


def test_attributes_are_stripped_and_empty_ones_are_none():
    assert [attribute(DECISION, n) for n in ("id", "empty", "none")] == ["one", None, None]


def test_logic_is_the_first_child_that_is_not_silent():
    logic = logic_of(DECISION)

    assert logic is not None
    assert (local_name(logic), line_of(logic)) == ("text", 5)

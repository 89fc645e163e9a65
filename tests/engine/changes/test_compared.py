import pytest

from engine.changes import Difference, Unreadable
from engine.changes import compare as compared
from tests.engine.drawings import TWO

TABLE = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Grade">
<decision id="x" name="Grade"><decisionTable id="t" hitPolicy="FIRST">
<input id="i" label="Injury"><inputExpression id="ie"><text>injury</text></inputExpression></input>
<output id="o" name="grade"/>{rows}</decisionTable></decision></definitions>"""
ROW = """<rule id="{id}"><inputEntry id="{id}a"><text>{given}</text></inputEntry>
<outputEntry id="{id}b"><text>"{grade}"</text></outputEntry></rule>"""
A = ROW.format(id="r1", given="true", grade="urgent")
B = ROW.format(id="r2", given="-", grade="general")
C = ROW.format(id="r3", given="false", grade="important")


def compare(*files):
    return compared(*files).changes


def table(*rows: str) -> bytes:
    return TABLE.format(rows="".join(rows)).encode()


def told(changes):
    return [(one.what, one.piece.kind, one.piece.name) for one in changes]


def test_the_same_file_has_no_changes():
    assert compare("bpmn", TWO, TWO) == ()
    assert compare("dmn", table(A, B), table(A, B)) == ()


def test_a_cell_that_changed_is_told_by_its_row_and_column():
    changed = A.replace("urgent", "important")

    (change,) = compare("dmn", table(A, B), table(changed, B))

    assert (change.what, change.piece.kind, change.piece.name) == ("changed", "rule", "1")
    assert change.differences == (Difference(name="grade", before='"urgent"', after='"important"'),)


def test_rows_that_come_go_and_change_places_are_told_apart():
    assert told(compare("dmn", table(A, B), table(A, C, B))) == [("added", "rule", "2")]
    assert told(compare("dmn", table(A, C, B), table(A, B))) == [("removed", "rule", "2")]
    assert told(compare("dmn", table(A, C, B), table(B, A, C))) == [("moved", "rule", "1")]


def test_what_a_step_says_is_compared_whatever_the_order_in_the_file():
    changed = TWO.replace(b"frontline", b"backoffice", 1)

    (change,) = compare("bpmn", TWO, changed)

    assert change.piece.kind == "userTask"
    assert change.differences == (
        Difference(name="camunda:candidateGroups", before="frontline", after="backoffice"),
    )


def test_conditions_and_properties_are_facts_of_what_they_stand_in():
    text = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p">
      <sequenceFlow id="f" sourceRef="a" targetRef="b"><extensionElements><camunda:properties>
      <camunda:property name="name_en" value="Yes"/></camunda:properties></extensionElements>
      <conditionExpression>=a &gt; {}</conditionExpression></sequenceFlow></process>
      </definitions>"""

    (change,) = compare("bpmn", text.format(1).encode(), text.format(2).encode())

    assert change.differences == (
        Difference(name="conditionExpression", before="=a > 1", after="=a > 2"),
    )
    assert change.piece.facts["name_en"] == "Yes"


def test_a_new_file_is_all_added():
    assert {one.what for one in compare("bpmn", None, TWO)} == {"added"}


def test_fields_of_a_form_are_told_by_their_label():
    before = b'{"id": "f", "components": [{"id": "a", "type": "textfield", "label": "Name"}]}'
    after = b"""{"id": "f", "components": [
      {"id": "b", "type": "group", "label": "More", "components": [
        {"id": "a", "type": "textfield", "label": "Name", "validate": {"required": true}}]}]}"""

    added, changed = compare("form", before, after)

    assert told([added, changed]) == [("added", "group", "More"), ("changed", "textfield", "Name")]
    assert changed.differences == (Difference(name="validate.required", before=None, after="true"),)


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("bpmn", b"<half"),
        ("dmn", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        ("form", b"[]"),
        ("form", b"[" * 100_000),
        ("form", b'{"components": [1]}'),
        ("form", b'{"components": 1}'),
        ("form", b'{"components": [' * 30 + b"{}" + b"]}" * 30),
    ],
)
def test_what_cannot_be_read_is_said_to_be_unreadable(kind, source):
    with pytest.raises(Unreadable):
        compared(kind, None, source)

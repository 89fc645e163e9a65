from engine.check.known import known_of
from tests.engine.check.drawn import props, source

FORM = b'{"type": "default", "id": "f02", "schemaVersion": 18, "components": []}'
TABLE = b"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
 namespace="n"><decision id="dmn_x" name="x"><variable name="x"/><literalExpression><text>1</text>
 </literalExpression></decision></definitions>"""


def test_files_are_known_by_what_is_in_them():
    files = {"a.bpmn": source(""), "b.dmn": TABLE, "c.form": FORM}

    known, findings = known_of(files, topics=["t"], groups=["g"], messages=["m"])

    assert findings == ()
    assert list(known.processes) == ["p"]
    assert (list(known.decisions), list(known.forms)) == (["dmn_x"], ["f02"])
    assert (known.topics, known.groups, known.messages) == ({"t"}, {"g"}, {"m"})
    assert known.unseen == frozenset()


def test_what_cannot_be_read_is_told_and_remembered():
    files = {"a.bpmn": b"<x", "b.dmn": b"<x", "c.form": b"{", "d.txt": b""}

    known, findings = known_of(files)

    assert known.unseen == {"bpmn", "dmn", "form"}
    assert [(f.file, f.code) for f in findings] == [
        ("a.bpmn", "xml_malformed"),
        ("b.dmn", "xml_malformed"),
        ("c.form", "not_json"),
        ("d.txt", "file_kind"),
    ]


def test_one_key_in_two_files_is_told_at_the_second():
    files = {"a.bpmn": source(""), "b.bpmn": source(""), "c.dmn": TABLE, "d.dmn": TABLE}
    files |= {"e.form": FORM, "f.form": FORM}

    _, findings = known_of(files)

    assert [(f.file, f.code, f.element_id) for f in findings] == [
        ("b.bpmn", "process_twice", "p"),
        ("d.dmn", "decision_twice", "dmn_x"),
        ("f.form", "form_twice", "f02"),
    ]


def test_what_all_processes_hold_is_gathered_once():
    body = (
        f'<userTask id="u">{props(answers="f02")}</userTask>'
        '<callActivity id="c" calledElement="q"/>'
        '<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>'
        '<endEvent id="e"><messageEventDefinition messageRef="m2"/></endEvent>'
    )
    before = '<message id="m" name="in"/><message id="m2" name="out"/>'

    known, _ = known_of({"a.bpmn": source(body, before=before)})

    assert [node.id for node in known.nodes] == ["u", "c", "s", "e"]
    assert known.user_tasks == {"u"}
    assert [node.id for node in known.answered] == ["u"]
    assert known.caught == {("message", "in")}
    assert {key: [(p.key, n.id) for p, _, n in v] for key, v in known.callers.items()} == {
        "q": [("p", "c")]
    }

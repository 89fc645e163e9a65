import pytest

from engine.drawing import DrawingRefused, read
from engine.drawing.document import MAX_BYTES
from engine.drawing.read import MAX_ELEMENTS

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
TEXT = (
    f'<definitions xmlns="{BPMN}">\n<process id="p" name="登记" isExecutable="true">'
    '<documentation>why</documentation>\n<task id="t" name="查明"/></process></definitions>'
)


def refusal(source):
    with pytest.raises(DrawingRefused) as caught:
        read(source, file="x.bpmn")
    return caught.value.code, caught.value.line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_reads_the_same_in_every_encoding(encoding):
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    source = f'<?xml version="1.0" encoding="{declared}"?>{TEXT}'.encode(encoding)

    drawing = read(source, file="x.bpmn")

    process = drawing.processes[0]
    assert (drawing.file, process.key, process.line) == ("x.bpmn", "p", 2)
    assert (process.name, process.documentation, process.is_executable) == ("登记", "why", True)
    assert [(node.id, node.name, node.line) for node in process.scope.nodes.values()] == [
        ("t", "查明", 3)
    ]


def test_latin_text_and_windows_lines_read():
    source = TEXT.replace("登记", "é").replace("查明", "ü").replace("\n", "\r\n")
    source = f'<?xml version="1.0" encoding="ISO-8859-1"?>{source}'

    process = read(source.encode("latin-1"), file="x.bpmn").processes[0]

    assert (process.name, process.line) == ("é", 2)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"", ("xml_malformed", 1)),
        (b"<a>\n<b></a>", ("xml_malformed", 2)),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', ("xml_malformed", 1)),
        (b"<!DOCTYPE a><a/>", ("xml_doctype", 1)),
        (b"\n<html/>", ("bpmn_missing", 2)),
        (b"<definitions/>", ("bpmn_missing", 1)),
        (f'<definitions xmlns="{BPMN}"/>'.encode(), ("process_missing", 1)),
        (b" " * (MAX_BYTES + 1), ("xml_too_large", 1)),
        (
            f'<definitions xmlns="{BPMN}">{"<message/>" * MAX_ELEMENTS}</definitions>'.encode(),
            ("xml_too_large", 1),
        ),
    ],
    ids=[
        "empty", "crossed", "encoding", "doctype", "html", "no_namespace", "no_process", "bytes",
        "elements",
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_refused_by_code(source, expected):
    assert refusal(source) == expected


def test_an_id_met_again_is_remembered_and_those_of_vendors_are_their_own():
    source = (
        f'<definitions xmlns="{BPMN}"><process id="p"><task id="a"/>\n<task id="a"/>'
        '<extensionElements><v xmlns="urn:v" id="a"/></extensionElements></process></definitions>'
    )

    assert read(source.encode(), file="x").duplicates == (("a", 2),)


def test_shapes_are_known_by_what_they_show():
    di = "http://www.omg.org/spec/BPMN/20100524/DI"
    source = (
        f'<definitions xmlns="{BPMN}" xmlns:di="{di}"><process id="p"/><di:BPMNDiagram>'
        '<di:BPMNPlane bpmnElement="p"><di:BPMNShape bpmnElement="q:t"/></di:BPMNPlane>'
        "</di:BPMNDiagram></definitions>"
    )

    assert read(source.encode(), file="x").shapes == {"p", "t"}


def test_several_processes_come_in_the_order_of_the_file():
    source = (
        f'<definitions xmlns="{BPMN}"><collaboration id="c"/><process id="b"/><process/>'
        '<process id="a"/><globalChoreographyTask id="g"/></definitions>'
    )

    drawing = read(source.encode(), file="x")

    assert [process.key for process in drawing.processes] == ["b", "process_1", "a"]
    assert [(other.kind, other.id) for other in drawing.others] == [("globalChoreographyTask", "g")]

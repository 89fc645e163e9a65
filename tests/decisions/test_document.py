import pytest

from decisions import DecisionRefused, Finding
from decisions.document import MAX_BYTES, VERSIONS, parse
from tests.decisions.sample import dmn


@pytest.mark.parametrize(("namespace", "version"), VERSIONS.items(), ids=list(VERSIONS.values()))
def test_a_file_of_each_version_is_parsed(namespace, version):
    document = parse(dmn(namespace=namespace))

    assert document.version == version


BOMB = b"""<!DOCTYPE definitions [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">&d;</definitions>"""
PROBE = b"""<!DOCTYPE definitions [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m">&file;</definitions>"""
REFUSED = {
    "nothing": (b"", "xml_malformed", 1, {"column": 1}),
    "no XML": (b"hello", "xml_malformed", 1, {"column": 1}),
    "entities within entities": (BOMB, "xml_doctype", 1, {}),
    "a file of the machine": (PROBE, "xml_doctype", 1, {}),
    "BPMN": (
        b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
        "dmn_unknown",
        1,
        {
            "element": "definitions",
            "namespace": "http://www.omg.org/spec/BPMN/20100524/MODEL",
        },
    ),
    "a namespace of nobody": (
        b"<definitions/>",
        "dmn_unknown",
        1,
        {"element": "definitions", "namespace": None},
    ),
    "too many bytes": (
        b" " * (MAX_BYTES + 1),
        "dmn_too_large",
        0,
        {"size": MAX_BYTES + 1, "limit": MAX_BYTES},
    ),
}


@pytest.mark.parametrize(("source", "code", "line", "facts"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_dmn_is_refused_with_its_place(source, code, line, facts):
    with pytest.raises(DecisionRefused) as caught:
        parse(source)

    assert caught.value.findings == (Finding(code=code, severity="error", line=line, facts=facts),)

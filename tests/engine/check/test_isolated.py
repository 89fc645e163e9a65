import time

import pytest

from engine.check import check_isolated, check_release
from tests.engine.check.drawn import HEAD, flow, source

BOMB = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "0123456789">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
]><definitions name="%s">%s</definitions>"""
PROBE = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<definitions>&x;</definitions>"""
PARAMETER_PROBE = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY % x SYSTEM "file:///etc/hostname">%x;]>
<definitions/>"""


def chain(length: int) -> bytes:
    nodes = [f'<task id="t{n}"/>' for n in range(length)]
    flows = [flow(f"f{n}", f"t{n}", f"t{n + 1}") for n in range(length - 1)]
    ends = '<startEvent id="s"/><endEvent id="end_x"/>'
    ends += flow("first", "s", "t0") + flow("last", f"t{length - 1}", "end_x")
    return source(ends + "".join(nodes + flows))


DATA_REFERENCE = source(
    '<startEvent id="s"/><subProcess id="a"><startEvent id="b"/><subProcess id="c">'
    '<startEvent id="d"/><dataObjectReference id="r" dataObjectRef="o"/><task id="t">'
    "<dataInputAssociation><sourceRef>r</sourceRef></dataInputAssociation></task></subProcess>"
    '</subProcess><dataObject id="o"/>'
)
NESTED = source('<task id="t"><x>' + "<x>" * 300 + "</x>" * 301 + "</task>")
WRONG_ENCODING = '<?xml version="1.0" encoding="UTF-8"?><definitions name="é"/>'.encode("latin-1")
UNKNOWN_ENCODING = b'<?xml version="1.0" encoding="klingon"?><definitions/>'


def codes(name: str, data: bytes) -> tuple[str, set[str]]:
    report = check_isolated({name: data}, topics=[], groups=[], profile="standard")
    return report.status, {f.code for f in report.findings if f.severity == "error"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (BOMB % (b"x", b"&g;"), {"xml_doctype"}),
        (BOMB % (b"&g;", b""), {"xml_doctype"}),
        (PROBE, {"xml_doctype"}),
        (PARAMETER_PROBE, {"xml_doctype"}),
        (DATA_REFERENCE, {"unreachable"}),
        (source('<task id="t"/>'), {"start_missing"}),
        (b"x" * 50_000_000, {"xml_too_large"}),
        (NESTED, {"xml_malformed"}),
        (WRONG_ENCODING, {"xml_malformed"}),
        (UNKNOWN_ENCODING, {"xml_malformed"}),
        (source('<startEvent id="s"/><startEvent id="s"/>'), {"id_twice"}),
        (b"", {"xml_malformed"}),
        (b"\x00\xff\xfe", {"xml_malformed"}),
        (b"PK\x03\x04", {"xml_malformed"}),
    ],
    ids=[
        "bomb", "bomb_in_attribute", "probe", "parameter_probe", "data_reference", "no_start",
        "fifty_megabytes", "deep", "wrong_encoding", "unknown_encoding", "twice", "empty",
        "garbage", "zip",
    ],
)  # fmt: skip
def test_hostile_files_are_refused_by_name(data, expected):
    assert codes("x.bpmn", data) == ("refused", expected)


def test_a_long_chain_is_nothing_special():
    assert codes("x.bpmn", chain(600)) == ("runs", set())


def test_a_child_that_takes_too_long_is_ended():
    began = time.monotonic()

    report = check_isolated({"x.bpmn": source("")}, topics=None, groups=None, seconds=0.01)

    assert [(f.code, f.file, f.facts) for f in report.findings] == [
        ("check_timeout", "x.bpmn", {"seconds": 0.01})
    ]
    assert time.monotonic() - began < 3


def test_a_child_that_fails_is_told():
    report = check_isolated({"x.bpmn": source("")}, topics=None, groups=None, profile="lenient")

    assert (report.status, [f.code for f in report.findings]) == ("refused", ["check_failed"])


def test_many_files_together_have_a_limit():
    files = {f"{n}.bpmn": b" " * 4_900_000 for n in range(9)}

    report = check_isolated(files, topics=None, groups=None)

    assert [(f.code, f.file) for f in report.findings] == [("xml_too_large", "0.bpmn")]


def test_the_child_says_what_the_check_says():
    files = {"x.bpmn": f'{HEAD}<process id="p"><task id="a"/></process></definitions>'.encode()}
    asked = {"topics": ["t"], "groups": ["g"], "messages": ["m"]}

    assert check_isolated(files, **asked) == check_release(files, **asked)

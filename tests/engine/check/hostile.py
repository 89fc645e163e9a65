"""Files that somebody made to hurt, each with the errors that refuse it."""

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


def calls(processes: int, each: int) -> bytes:
    """Processes that call each other in every way there is."""
    drawn = "".join(
        f'<process id="p{n}" isExecutable="true"><startEvent id="s{n}"/>'
        + "".join(
            f'<callActivity id="c{n}_{m}" calledElement="p{(n + m) % processes}"/>'
            + flow(f"f{n}_{m}", f"s{n}", f"c{n}_{m}")
            for m in range(each)
        )
        + "</process>"
        for n in range(processes)
    )
    return f"{HEAD}{drawn}</definitions>".encode()


def waiting(form: str, text: str) -> bytes:
    timer = f"<timerEventDefinition><{form}>{text}</{form}></timerEventDefinition>"
    return source(
        f'<startEvent id="s"/><intermediateCatchEvent id="t">{timer}</intermediateCatchEvent>'
        + flow("f", "s", "t")
    )


DECLARED = '<?xml version="1.0" encoding="%s"?>'
HOSTILE = {
    "bomb": (BOMB % (b"x", b"&g;"), {"xml_doctype"}),
    "bomb in an attribute": (BOMB % (b"&g;", b""), {"xml_doctype"}),
    "probe": (PROBE, {"xml_doctype"}),
    "parameter probe": (PARAMETER_PROBE, {"xml_doctype"}),
    "probe in two bytes": (
        (DECLARED % "UTF-16" + PROBE.decode().partition("?>")[2]).encode("utf-16"),
        {"xml_doctype"},
    ),
    "probe in EBCDIC": (
        (DECLARED % "cp037" + PROBE.decode().partition("?>")[2]).encode("cp037"),
        {"xml_malformed"},
    ),
    "data reference": (DATA_REFERENCE, {"unreachable"}),
    "no start": (source('<task id="t"/>'), {"start_missing"}),
    "fifty megabytes": (b"x" * 50_000_000, {"xml_too_large"}),
    "five thousand nodes": (chain(5_000), {"too_many_nodes"}),
    "sixty thousand elements": (source("<task/>" * 60_000), {"xml_too_large"}),
    "deep": (NESTED, {"xml_malformed"}),
    "deep sub-processes": (
        source('<subProcess id="s">' * 100 + "</subProcess>" * 100),
        {"id_twice", "nested_too_deep", "start_missing", "subprocess_start"},
    ),
    "calls in a circle": (calls(200, 9), {"call_cycle"}),
    "wrong encoding": (WRONG_ENCODING, {"xml_malformed"}),
    "unknown encoding": (UNKNOWN_ENCODING, {"xml_malformed"}),
    "another encoding": ((DECLARED % "UTF-16" + "<definitions/>").encode(), {"xml_malformed"}),
    "one id twice": (source('<startEvent id="s"/><startEvent id="s"/>'), {"id_twice"}),
    "a cycle without length": (waiting("timeCycle", "R/PT0S"), {"timer_unreadable"}),
    "a million years": (waiting("timeDuration", "P999999Y"), {"timer_beyond"}),
    "empty": (b"", {"xml_malformed"}),
    "garbage": (b"\x00\xff\xfe", {"xml_malformed"}),
    "zip": (b"PK\x03\x04", {"xml_malformed"}),
}

from dataclasses import replace

import pytest

from engine.check import check_release
from engine.check.known import Known
from engine.check.rules.protected_steps import protected_steps_kept
from engine.commands import Publish
from engine.errors import ReleaseRefused
from engine.queries import CheckFiles
from tests.engine.check.drawn import props, source, told
from tests.engine.drawings import FORM, chain, drawing, end, process, start, user

KNOWN = Known(protected={"p": {"approval": "审批方案"}})
MISSING = ("error", "protected_step_missing", "p", {"step": "approval", "task": "审批方案"})
APPROVES = f'<userTask id="u">{props(protected="record, approval")}</userTask>'


def waives(text: str) -> str:
    return props(waiver=text) + '<userTask id="u"/>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (APPROVES, []),
        (f'<subProcess id="i">{APPROVES}</subProcess>', []),
        ('<userTask id="u"/>', [MISSING]),
        (f'<userTask id="u">{props(protected="record")}</userTask>', [MISSING]),
        (waives("record: 总经理 邓, WV-7"), [MISSING]),
        (waives("approval:"), [MISSING]),
        (waives("approval"), [MISSING]),
    ],
    ids=["kept", "kept inside", "gone", "other", "other waiver", "unsigned", "bare waiver"],
)
def test_a_protected_step_stays_or_is_refused(body, expected):
    assert told(protected_steps_kept, body, KNOWN) == expected


@pytest.mark.parametrize(
    "text", ["approval: 总经理 邓, WV-7", "record：董事会；approval：总经理 邓, WV-7"]
)
def test_a_signed_waiver_lets_it_go_and_is_told(text):
    facts = {"step": "approval", "task": "审批方案", "waiver": "总经理 邓, WV-7"}

    assert told(protected_steps_kept, waives(text), KNOWN) == [
        ("warning", "protected_step_waived", "p", facts)
    ]


def test_the_standard_knows_no_protected_steps():
    files = {"p.bpmn": source('<startEvent id="s"/>')}

    reports = [
        check_release(files, topics=None, groups=None, protected=KNOWN.protected, profile=profile)
        for profile in ("process-owner", "standard")
    ]

    said = ["protected_step_missing" in {one.code for one in r.findings} for r in reports]
    assert said == [True, False]


def guarded(properties: str, waiver: str = "") -> bytes:
    inside = f"<extensionElements>{properties}</extensionElements>"
    task = user("a", more='name="审批方案"', inside=properties and inside)
    around = waiver and f"<extensionElements>{waiver}</extensionElements>"
    return drawing(process("p", around, start(), task, end(), chain(*"sae")))


def prop(name: str, value: str) -> str:
    pair = f'<camunda:property name="bihuan:{name}" value="{value}"/>'
    return f"<camunda:properties>{pair}</camunda:properties>"


def guard(files, around):
    """Refuses for protected steps alone."""
    report = check_release(files, **around.asked())
    found = [one for one in report.findings if one.code == "protected_step_missing"]
    if found:
        raise ReleaseRefused(found)


def codes(findings) -> set[str]:
    return {one.code for one in findings if one.code.startswith("protected")}


def test_publishing_compares_with_what_is_published(house):
    house.engine.tools = replace(house.tools, check=guard)
    house.run(Publish(files={"p.bpmn": guarded(prop("protected", "approval")), "f02.form": FORM}))
    bare = {"p.bpmn": guarded("")}
    waived = {"p.bpmn": guarded("", prop("waiver", "approval: WV-7"))}

    refused = []
    for files in (bare, {"p.bpmn": None}):
        with pytest.raises(ReleaseRefused) as refusal:
            house.run(Publish(files=files))
        refused.append(codes(refusal.value.findings))
    tried = codes(house.ask(CheckFiles(files=bare)).findings)
    house.run(Publish(files=waived))
    house.run(Publish(files={"p.bpmn": None}))

    assert refused == [{"protected_step_missing"}] * 2
    assert tried == {"protected_step_missing"}

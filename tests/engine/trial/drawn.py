"""Small drawings and questions for trials."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from engine.trial import Outcome, Question, try_out
from tests.engine.check.drawn import HEAD, flow

DEFINED = (
    '<message id="m_call" name="call"/><message id="m_back" name="back"/>'
    '<signal id="s_alarm" name="alarm"/><error id="e_broken" name="b" errorCode="BROKEN"/>'
)
MESSAGE = '<messageEventDefinition messageRef="m_call"/>'
BACK = '<messageEventDefinition messageRef="m_back"/>'
SIGNAL = '<signalEventDefinition signalRef="s_alarm"/>'
ERROR = '<errorEventDefinition errorRef="e_broken"/>'
START, END = '<startEvent id="s"/>', '<endEvent id="e"/>'


def timer(text: str, form: str = "timeDuration") -> str:
    return f"<timerEventDefinition><{form}>{text}</{form}></timerEventDefinition>"


def script(name: str, text: str | None = None) -> str:
    return f'<scriptTask id="{name}"><script> {text or name} </script></scriptTask>'


def event(name: str, inside: str, kind: str = "intermediateCatchEvent", more: str = "") -> str:
    return f'<{kind} id="{name}" {more}>{inside}</{kind}>'


def line(*names: str) -> str:
    return "".join(flow(f"{a}_{b}", a, b) for a, b in pairwise(names))


def file(**processes: str) -> bytes:
    """One file; the body of each process begins on a line of its own, the first on line 4."""
    drawn = "".join(
        f'<process id="{key}" isExecutable="true">\n{body}</process>\n'
        for key, body in processes.items()
    )
    return f"{HEAD}{DEFINED}{drawn}</definitions>".encode()


def question(
    *, files: Mapping[str, bytes] | None = None, processes: Mapping[str, str], **rest: Any
) -> Question:
    drawn = {"x.bpmn": file(**processes), **(files or {})}
    scripts = {"a": [{"trace": "a"}], "b": [{"trace": "b"}]} | rest.pop("scripts", {})
    return Question(files=drawn, begun=0, scripts=scripts, **rest)


def tried(*, p: str, others: Mapping[str, str] | None = None, **rest: Any) -> Outcome:
    """A trial of process ``p``, with ``a`` and ``b`` for scripts that say so."""
    return try_out(question(processes={"p": p, **(others or {})}, process="p", **rest))


def codes(outcome: Outcome) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.element_id) for finding in outcome.findings]

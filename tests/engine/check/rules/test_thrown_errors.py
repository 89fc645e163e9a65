import pytest

from engine.check.rules.thrown_errors import thrown_errors
from tests.engine.check.drawn import source, told, world

BEFORE = '<error id="e" errorCode="E1"/><error id="o" errorCode="E2"/>'
END = '<endEvent id="x"><errorEventDefinition errorRef="e"/></endEvent>'
UNCAUGHT = [("warning", "error_uncaught", "x", {"error": "E1"})]


def catch(reference, host="s"):
    inside = f' errorRef="{reference}"' if reference else ""
    definition = f"<errorEventDefinition{inside}/>"
    return f'<boundaryEvent id="y" attachedToRef="{host}">{definition}</boundaryEvent>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (END, UNCAUGHT),
        (END.replace("><err", "><signalEventDefinition/><err"), UNCAUGHT),
        (f'<subProcess id="s">{END}</subProcess>', UNCAUGHT),
        (f'<subProcess id="s">{END}</subProcess>{catch("e")}', []),
        (f'<subProcess id="s">{END}</subProcess>{catch("")}', []),
        (f'<subProcess id="s">{END}</subProcess>{catch("o")}', UNCAUGHT),
        (f'<subProcess id="s"><subProcess id="t">{END}</subProcess></subProcess>{catch("e")}', []),
        (
            f'{END}<subProcess id="q" triggeredByEvent="true"><startEvent id="i">'
            "<errorEventDefinition/></startEvent></subProcess>",
            [],
        ),
    ],
    ids=[
        "nobody",
        "second",
        "inside",
        "caught",
        "every",
        "other_code",
        "further_out",
        "event_subprocess",
    ],
)
def test_an_error_is_caught_further_out(body, expected):
    assert told(thrown_errors, body, before=BEFORE) == expected


def test_who_calls_the_process_may_catch():
    caller = f'<callActivity id="s" calledElement="p"/>{catch("e")}'
    known = world({"q.bpmn": source(caller, before=BEFORE, process='id="q"')})

    assert told(thrown_errors, END, known, before=BEFORE) == []

import pytest

from engine.check.rules.starts import starts
from tests.engine.check.drawn import told

MESSAGE = '<startEvent id="m"><messageEventDefinition/></startEvent>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<startEvent id="a"/>', []),
        (f'<startEvent id="a"/>{MESSAGE}', []),
        (MESSAGE, []),
        ('<receiveTask id="r" instantiate="true"/>', []),
        ("", [("error", "start_missing", "p", {})]),
        ('<startEvent id="a"/><startEvent id="b"/>', [("error", "start_twice", "b", {})]),
    ],
    ids=["plain", "plain_and_message", "message", "receive_task", "none", "two"],
)
def test_a_process_has_a_start(body, expected):
    assert told(starts, body) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<startEvent id="i"/>', []),
        ("", [("missing", "subprocess_empty", "s", {})]),
        ('<task id="t"/>', [("error", "subprocess_start", "s", {"starts": 0})]),
        (
            '<startEvent id="i"/><startEvent id="j"/>',
            [("error", "subprocess_start", "s", {"starts": 2})],
        ),
    ],
    ids=["one", "empty", "none", "two"],
)
def test_a_sub_process_has_one_plain_start(inside, expected):
    body = f'<startEvent id="a"/><subProcess id="s">{inside}</subProcess>'

    assert told(starts, body) == expected


@pytest.mark.parametrize(
    ("inside", "count"),
    [(MESSAGE, None), ("", 0), ('<startEvent id="i"/>', 1), (f'{MESSAGE}<startEvent id="i"/>', 2)],
    ids=["event", "none", "plain", "both"],
)
def test_an_event_sub_process_has_one_start_with_an_event(inside, count):
    body = f'<startEvent id="a"/><subProcess id="s" triggeredByEvent="true">{inside}</subProcess>'
    expected = (
        [] if count is None else [("error", "event_subprocess_start", "s", {"starts": count})]
    )

    assert told(starts, body) == expected

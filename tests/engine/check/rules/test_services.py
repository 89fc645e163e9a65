import pytest

from engine.check.known import Known
from engine.check.rules.services import services
from tests.engine.check.drawn import told

KNOWN = Known(topics=frozenset({"number-form"}))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<serviceTask id="x" camunda:type="external" camunda:topic="number-form"/>', []),
        ('<sendTask id="x" messageRef="m"/>', []),
        ('<serviceTask id="x" camunda:class="a.B"/>', []),
        ('<serviceTask id="x"/>', [("missing", "topic_missing", "x", {})]),
        ('<sendTask id="x"/>', [("missing", "topic_missing", "x", {})]),
        ('<serviceTask id="x" camunda:type="external"/>', [("missing", "topic_missing", "x", {})]),
        (
            '<serviceTask id="x" camunda:type="external" camunda:topic="fly"/>',
            [("error", "topic_unknown", "x", {"topic": "fly"})],
        ),
        (
            '<serviceTask id="x" camunda:type="mail"/>',
            [("error", "unsupported", "x", {"construct": "camunda:type=mail"})],
        ),
    ],
    ids=["known", "message", "code", "bare", "bare_send", "no_topic", "unknown", "mail"],
)
def test_an_automatic_step_has_somebody_to_do_it(body, expected):
    assert told(services, body, KNOWN) == expected


def test_without_a_list_of_topics_every_topic_passes():
    body = '<serviceTask id="x" camunda:type="external" camunda:topic="fly"/>'

    assert told(services, body, Known()) == []

import pytest

from engine.check.rules.links import links
from tests.engine.check.drawn import told
from tests.engine.drawing.test_links import CAUGHT, THROWN, link

INPUT = (
    '<extensionElements><camunda:inputOutput><camunda:inputParameter name="a">1'
    "</camunda:inputParameter></camunda:inputOutput></extensionElements>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (THROWN + CAUGHT, []),
        (THROWN, [("error", "link_unmatched", "a", {"link": "l"})]),
        (link("Catch", "c", ""), [("missing", "link_missing", "c", {})]),
        (
            link("Catch", "c", more="<signalEventDefinition/>"),
            [("error", "unsupported", "c", {"construct": "link among several events"})],
        ),
        (
            THROWN + link("Catch", "c", more=INPUT),
            [
                (
                    "error",
                    "unsupported",
                    "c",
                    {"construct": "camunda:inputParameter on a link event"},
                )
            ],
        ),
    ],
    ids=["good", "unmatched", "unnamed", "several", "input"],
)
def test_links_lead_somewhere(body, expected):
    assert told(links, body) == expected

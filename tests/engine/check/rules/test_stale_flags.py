from engine.check.rules.stale_flags import stale_flags
from tests.engine.check.drawn import flow, told

SERVICE = (
    '<serviceTask id="{id}"><extensionElements><camunda:inputOutput>'
    '<camunda:outputParameter name="{name}">=true</camunda:outputParameter>'
    "</camunda:inputOutput></extensionElements></serviceTask>"
)
RING = (
    '<startEvent id="s"/><exclusiveGateway id="in"/><exclusiveGateway id="ask" default="out"/>'
    '<exclusiveGateway id="way" default="short"/><endEvent id="e"/>'
    + flow("f1", "s", "in")
    + flow("f2", "in", "set")
    + flow("f3", "set", "ask")
    + flow("again", "ask", "way", "=go_on")
    + flow("out", "ask", "e")
)


def ring(*, skips: bool, name: str = "go_on") -> str:
    back = flow("long", "way", "in", "=far") + flow("short", "way", "ask" if skips else "in")
    return RING + SERVICE.format(id="set", name=name) + back


def test_a_way_round_that_does_not_set_what_is_asked_is_told():
    assert told(stale_flags, ring(skips=True)) == [
        ("warning", "flag_not_set_anew", "ask", {"variable": "go_on", "others": ["set"]})
    ]


def test_where_every_way_round_sets_it_nothing_is_told():
    assert told(stale_flags, ring(skips=False)) == []


def test_what_nothing_in_the_loop_writes_is_no_flag():
    assert told(stale_flags, ring(skips=True, name="other")) == []


def test_a_part_of_what_is_written_counts_as_written():
    body = ring(skips=True, name="answer").replace("=go_on", "=answer.go_on")

    assert [found[3]["variable"] for found in told(stale_flags, body)] == ["answer.go_on"]


def test_without_a_loop_there_is_nothing_to_set_anew():
    body = (
        '<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/>'
        + SERVICE.format(id="set", name="a")
        + flow("f1", "s", "set")
        + flow("f2", "set", "g")
        + flow("f3", "g", "e", "=a")
    )

    assert told(stale_flags, body) == []

import pytest

from engine.check.rules.loops import loops
from tests.engine.check.drawn import flow, told


@pytest.mark.parametrize(
    ("inside", "waits"),
    [
        ('<serviceTask id="t"/>', False),
        ('<userTask id="t"/>', True),
        ('<intermediateCatchEvent id="t"/>', True),
        ('<callActivity id="t"/>', True),
        ('<subProcess id="t"><task id="i"/></subProcess>', False),
        (
            '<subProcess id="t"><subProcess id="i"><userTask id="j"/></subProcess></subProcess>',
            True,
        ),
    ],
    ids=["service", "user", "catch", "call", "sub_process", "person_inside"],
)
def test_a_loop_waits_for_somebody(inside, waits):
    body = f'<exclusiveGateway id="g"/>{inside}' + flow("1", "g", "t") + flow("2", "t", "g")
    expected = [] if waits else [("warning", "loop_without_wait", "g", {"elements": ["g", "t"]})]

    assert told(loops, body) == expected


def test_a_flow_back_to_its_own_source_is_a_loop():
    assert told(loops, '<task id="t"/>' + flow("1", "t", "t")) == [
        ("warning", "loop_without_wait", "t", {"elements": ["t"]})
    ]


def test_two_loops_are_told_apart_and_a_ladder_is_none():
    body = "".join(f'<task id="{n}"/>' for n in "abcdef") + "".join(
        flow(f"f{a}{b}", a, b) for a, b in ("ab", "ba", "bc", "cd", "dc", "ae", "ef", "af")
    )

    assert [facts["elements"] for *_, facts in told(loops, body)] == [["a", "b"], ["c", "d"]]


def test_deep_nesting_is_looked_at_once():
    body = "".join(f'<subProcess id="s{n}">' for n in range(60)) + "</subProcess>" * 60

    assert told(loops, body + flow("1", "s0", "s0")) == [
        ("warning", "loop_without_wait", "s0", {"elements": ["s0"]})
    ]


def test_a_link_back_waits_for_nobody():
    link = '<linkEventDefinition name="l"/>'
    body = (
        f'<intermediateCatchEvent id="c">{link}</intermediateCatchEvent><task id="a"/>'
        f'<intermediateThrowEvent id="t">{link}</intermediateThrowEvent>'
        + flow("1", "c", "a")
        + flow("2", "a", "t")
    )

    assert told(loops, body) == [
        ("warning", "loop_without_wait", "a", {"elements": ["a", "c", "t"]})
    ]


@pytest.mark.parametrize(
    ("task", "maximum", "expected"),
    [
        ("task", "", [("warning", "loop_without_wait", "t", {"elements": ["t"]})]),
        ("userTask", "", []),
        ("task", 'loopMaximum="3"', []),
    ],
    ids=["for_ever", "person", "counted"],
)
def test_a_standard_loop_waits_or_is_counted(task, maximum, expected):
    body = f'<{task} id="t"><standardLoopCharacteristics {maximum}/></{task}>'

    assert told(loops, body) == expected

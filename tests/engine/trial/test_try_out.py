import pytest

from engine.trial import Question, try_out
from engine.trial.budget import LIMITS
from tests.engine.trial.drawn import (
    BACK,
    END,
    MESSAGE,
    START,
    codes,
    event,
    line,
    question,
    script,
    timer,
    tried,
)

FORM = b'{"type": "default", "id": "other", "schemaVersion": 18, "components": []}'
CALL = event("t", MESSAGE, "intermediateThrowEvent")


def test_scripts_are_refused_as_everywhere_unless_they_stand_for_something():
    drawn = START + script("a") + script("z") + line("s", "a", "z")

    outcome = tried(p=drawn)

    assert (outcome.status, outcome.trace, outcome.variables) == ("refused", (), {})
    assert codes(outcome) == [("dead_end", "z"), ("unsupported", "z")]


def test_a_drawing_that_nobody_released_for_work_may_be_tried():
    asked = question(processes={"p": START + script("a") + END + line("s", "a", "e")})
    files = {"x.bpmn": asked.files["x.bpmn"].replace(b'"true"', b'"false"')}

    outcome = try_out(type(asked)(files=files, begun=0, scripts=asked.scripts))

    assert (outcome.status, outcome.trace) == ("completed", ("a",))


def test_an_unfinished_drawing_is_refused():
    drawn = START + event("t", timer("")) + END + line("s", "t", "e")

    assert (tried(p=drawn).status, codes(tried(p=drawn))) == ("refused", [("timer_missing", "t")])


@pytest.mark.parametrize(
    ("files", "status"),
    [({}, "completed"), ({"other.form": FORM}, "refused")],
    ids=["none given", "another given"],
)
def test_forms_need_not_be_given_but_are_looked_up_among_those_given(files, status):
    task = '<userTask id="u" camunda:formRef="f01"/>'

    assert tried(p=START + task + END + line("s", "u", "e"), files=files).status == status


def test_tables_and_forms_alone_are_nothing_to_run():
    outcome = try_out(Question(files={"other.form": FORM}, begun=0))

    assert (outcome.status, codes(outcome)) == ("refused", [("process_missing", None)])


def test_it_tells_when_the_files_are_read():
    told = []

    try_out(question(processes={"p": START}), ready=lambda: told.append("ready"))
    try_out(question(processes={"p": START}, process="q"), ready=lambda: told.append("late"))

    assert told == ["ready"]


@pytest.mark.parametrize(
    ("p", "others", "what"),
    [
        (START + '<userTask id="u"/>' + line("s", "u") + line("u", "u"), {}, "turns"),
        (START + event("t", timer("PT0.000001S")) + line("s", "t") + line("t", "t"), {}, "turns"),
        (START + "".join(f'<task id="t{n}"/>' for n in range(60)) + '<userTask id="u"/>'
         + line("s", *(f"t{n}" for n in range(60)), "u", "t0"), {}, "steps"),
        (START + event("m", BACK, "startEvent") + CALL + line("s", "t") + line("m", "t"),
         {"q": event("c", MESSAGE, "startEvent") + event("k", BACK, "intermediateThrowEvent")
          + line("c", "k")}, "instances"),
        (START + '<userTask id="u"/>' + line("s", "u") + "".join(
            f'<sequenceFlow id="f{n}" sourceRef="u" targetRef="u"/>' for n in range(9)
        ), {}, "looks"),
        (START + script("t", "loud") + '<userTask id="u"/>' + line("s", "t", "u", "t"), {},
         "lines"),
    ],
    ids=["tasks", "timers", "steps", "instances", "open work", "lines"],
)  # fmt: skip
def test_what_would_never_end_ends_at_a_count(p, others, what):
    loud = {"loud": [{"trace": "x"}] * 100}

    outcome = tried(p=p, others=others, scripts=loud, horizon="P3650D")

    assert (outcome.status, codes(outcome)[0]) == ("failed", (f"trial_limit_{what}", "p"))
    assert outcome.findings[0].facts["limit"] == LIMITS[what]


def test_a_loop_within_a_step_ends_at_the_steps_of_a_step():
    drawn = START + '<task id="t"/><task id="u"/>' + line("s", "t", "u", "t")

    outcome = tried(p=drawn)

    assert (outcome.status, [code for code, _ in codes(outcome)]) == ("failed", ["step_limit"])

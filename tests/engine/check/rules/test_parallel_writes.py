import pytest

from engine.check.rules.parallel_writes import parallel_writes
from tests.engine.check.drawn import flow, told, world

FORM = """{"type": "default", "id": "f02", "schemaVersion": 18, "components": [
 {"type": "checkbox", "id": "b", "key": "done", "label": "完", "properties": {"privacy": "P1"}}]}"""


def task(name, *variables):
    items = "".join(
        f'<camunda:outputParameter name="{v}">=1</camunda:outputParameter>' for v in variables
    )
    return (
        f'<task id="{name}"><extensionElements><camunda:inputOutput>{items}</camunda:inputOutput>'
        "</extensionElements></task>"
    )


def fork(left, right, kind="parallelGateway"):
    return (
        f'<{kind} id="g"/>{left}{right}<task id="j"/>'
        + flow("1", "g", "a")
        + flow("2", "g", "b")
        + flow("3", "a", "j")
        + flow("4", "b", "j")
    )


def clash(variable):
    return [("warning", "parallel_writes", "a", {"variable": variable, "other": "b", "fork": "g"})]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (task("a", "x"), task("b", "y"), []),
        (task("a", "case.one"), task("b", "case.two"), []),
        (task("a", "x"), task("b", "x"), clash("x")),
        (task("a", "case"), task("b", "case.two"), clash("case.two")),
        (task("a", "case.one"), task("b", "case"), clash("case.one")),
        (
            '<businessRuleTask id="a" camunda:resultVariable="r"/>',
            f'<subProcess id="b">{task("i", "r")}</subProcess>',
            clash("r"),
        ),
    ],
    ids=["apart", "fields", "same", "whole_left", "whole_right", "inside"],
)
def test_branches_write_apart(left, right, expected):
    assert told(parallel_writes, fork(left, right)) == expected


def test_only_branches_that_run_together_count():
    assert told(parallel_writes, fork(task("a", "x"), task("b", "x"), "exclusiveGateway")) == []


def test_an_implicit_split_is_a_fork():
    body = fork(task("a", "x"), task("b", "x"), "task")

    assert told(parallel_writes, body) == clash("x")


def test_after_the_join_nothing_clashes():
    body = fork(task("a"), task("b"), "parallelGateway").replace('<task id="j"/>', task("j", "x"))

    assert told(parallel_writes, body) == []


def test_what_comes_back_as_it_went_in_is_merged():
    def call(name):
        return (
            f'<callActivity id="{name}"><extensionElements>'
            '<camunda:in source="case" target="case"/>'
            '<camunda:out source="case" target="case"/></extensionElements></callActivity>'
        )

    assert told(parallel_writes, fork(call("a"), call("b"))) == []


def test_answers_of_two_people_clash_where_the_fields_are_variables():
    known = world({"f02.form": FORM.encode()})
    users = [f'<userTask id="{name}" camunda:formRef="f02"/>' for name in "ab"]

    assert told(parallel_writes, fork(*users), known) == clash("done")


@pytest.mark.parametrize(("ordering", "clashes"), [("Parallel", True), ("Sequential", False)])
def test_what_begins_all_at_once_in_an_ad_hoc_sub_process_runs_side_by_side(ordering, clashes):
    inside = task("a", "x") + task("b", "x")
    body = f'<adHocSubProcess id="g" ordering="{ordering}">{inside}</adHocSubProcess>'

    assert told(parallel_writes, body) == (clash("x") if clashes else [])


def test_rounds_that_follow_each_other_write_like_one_task():
    known = world({"f02.form": FORM.encode()})
    loop = "<standardLoopCharacteristics/>"
    users = [f'<userTask id="{name}" camunda:formRef="f02">{loop}</userTask>' for name in "ab"]

    assert told(parallel_writes, fork(*users), known) == clash("done")

from uuid import UUID

import pytest

from engine.commands import StartInstance
from engine.errors import BadAnswers, BadInput, Forbidden, NothingPublished
from engine.queries import FindInstance
from tests.engine.drawings import chain, drawing, end, process, properties, start, user
from tests.engine.house import ANNA, CLEO, NOON

FORMED = drawing(
    process(
        "formed",
        start(event=properties(bihuan__form="f02", bihuan__answers="f02")),
        user("a"),
        end(),
        chain(*"sae"),
        attributes='camunda:candidateStarterGroups="frontline"',
    )
)


def test_a_start_is_the_first_line_with_all_that_was_given(each_two):
    uid = UUID(int=77)

    receipt = each_two.start("two", key="TS-1", variables={"a": 1}, uid=uid, drill=True)

    [line] = each_two.log(uid)
    assert (receipt.instance, receipt.version, receipt.at) == (uid, 1, NOON)
    assert (line.kind, line.seq, line.prev) == ("instance.started", 1, bytes(32))
    assert {name: line.content[name] for name in line.content if name != "effects"} == {
        "instance": str(uid),
        "process": "two",
        "element": "s",
        "key": "TS-1",
        "drill": True,
        "input": {"a": 1},
    }
    found = each_two.ask(FindInstance(instance=uid))
    assert (found.instance.key, found.instance.drill, found.instance.tasks) == ("TS-1", True, 1)
    assert found.variables == {"a": 1}


def test_the_same_key_starts_once(each_two):
    command = StartInstance(process="two", key="TS-1")

    first, again = (each_two.run(command, ANNA, key="k") for _ in range(2))

    assert again == first
    assert each_two.rows("SELECT count(*) FROM instance") == [(1,)]


def test_a_start_form_checks_and_seals(house):
    house.publish(formed=FORMED)

    receipt = house.run(
        StartInstance(process="formed", variables={"summary": "x", "phone": "138"}), ANNA
    )

    variables = house.ask(FindInstance(instance=receipt.instance)).variables
    assert variables["f02"]["summary"] == "x"
    assert variables["f02"]["phone"] == {"$t": "sealed", "v": "1:1:1:phone"}
    assert house.rows("SELECT subject_id FROM instance") == [(1,)]


@pytest.mark.parametrize(
    ("process_key", "variables", "actor", "refusal"),
    [
        ("formed", {}, ANNA, BadAnswers),
        ("formed", {"summary": "x"}, CLEO, Forbidden),
        ("missing", {}, ANNA, NothingPublished),
    ],
    ids=["bad answers", "no starter", "no such process"],
)
def test_a_refused_start_leaves_nothing(house, process_key, variables, actor, refusal):
    house.publish(formed=FORMED)

    with pytest.raises(refusal):
        house.run(StartInstance(process=process_key, variables=variables), actor)

    assert house.rows("SELECT count(*) FROM instance") == [(0,)]


def test_values_that_cannot_be_logged_are_refused(two):
    with pytest.raises(BadInput):
        two.start("two", variables={"a": 0.5})


def test_without_a_release_nothing_starts(house):
    with pytest.raises(NothingPublished):
        house.start("two")


def test_an_unknown_start_event_is_refused(two):
    with pytest.raises(NothingPublished):
        two.start("two", element="nowhere")

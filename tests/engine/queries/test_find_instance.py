from uuid import UUID

import pytest

from engine.commands import ClaimTask
from engine.errors import BadInput, Forbidden, NotFound
from engine.library import Name
from engine.model import ANONYMOUS
from engine.queries import FindInstance, OpenValues, Wait
from tests.engine.commands.test_correlate_message import FORMED
from tests.engine.house import ANNA, BEN, CLEO, opened

PHONE = "1:2:1:phone"


def test_an_instance_comes_with_all_its_page_needs(each_house):
    release = each_house.publish(formed=FORMED)
    receipt = each_house.start("formed", key="TS-1", variables={"a": 1})

    found = each_house.ask(FindInstance(instance=receipt.instance))

    assert (found.instance.key, found.release, found.title) == (
        "TS-1", release, Name("formed", "formed"),
    )  # fmt: skip
    assert (found.variables, found.tasks, found.incidents) == ({"a": 1}, (), ())
    [wait] = found.waits
    assert wait == Wait(
        kind="message", name="go", key="TS-1", element="w", title=Name("w", "w"), form=wait.form
    )
    assert wait.form.id == "f02"
    assert sorted(found.names) == ["a", "e", "s", "w"]


def test_it_needs_permission_and_something_to_show(two):
    with pytest.raises(NotFound):
        two.ask(FindInstance(instance=UUID(int=9)))
    with pytest.raises(Forbidden):
        two.ask(FindInstance(instance=two.start("two").instance), ANONYMOUS)


@pytest.fixture
def told(two):
    receipt = two.start("two")
    done = two.complete(opened(receipt), answers={"summary": "x", "phone": "138"})
    return two, done


def values(house, receipt, actor, *references):
    return house.ask(OpenValues(instance=receipt.instance, references=references), actor)


def test_values_open_masked_unless_one_works_on_the_instance(told):
    house, receipt = told
    entitled = [values(house, receipt, actor, PHONE).is_entitled for actor in (ANNA, CLEO)]
    house.run(ClaimTask(task=opened(receipt)), BEN)

    after = [values(house, receipt, actor, PHONE).is_entitled for actor in (ANNA, BEN)]

    assert (entitled, after) == ([True, True], [False, True])
    assert values(house, receipt, BEN, PHONE).values == {PHONE: "138"}


def test_references_of_other_instances_stay_shut(told):
    house, _ = told
    other = house.start("two")

    assert values(house, other, BEN, PHONE).values == {}


def test_a_malformed_reference_or_an_unknown_instance_is_refused(told):
    house, receipt = told
    with pytest.raises(BadInput):
        values(house, receipt, BEN, "phone")
    with pytest.raises(NotFound):
        house.ask(OpenValues(instance=UUID(int=9), references=[PHONE]), BEN)

import pytest

from engine.clock import SECOND
from engine.commands import CancelInstance, FailExternal, FetchExternal, FinishExternal
from engine.errors import BadInput, Conflict, InstanceEnded
from engine.queries import FindInstance
from tests.engine.drawings import chain, drawing, end, process, service, start, user

ASKING = drawing(process("asking", start(), service("w", "erp"), user("a"), end(), chain(*"swae")))


@pytest.fixture
def asked(each_house):
    each_house.publish(asking=ASKING)
    return each_house, each_house.start("asking")


def fetch(house, **given):
    return house.run(FetchExternal(**{"topics": ["erp"], "lease": 60, **given}))


def test_work_is_lent_done_and_gone(asked):
    house, receipt = asked
    [job] = fetch(house)
    assert fetch(house) == []

    done = house.run(
        FinishExternal(instance=receipt.instance, no=job.payload["no"], values={"stock": 3}),
        key="k",
    )

    assert (job.topic, job.payload["el"], job.payload["input"]) == ("erp", "w", {})
    assert [effect["el"] for effect in done.opened] == ["a"]
    variables = house.ask(FindInstance(instance=receipt.instance)).variables
    assert variables == {"stock": 3}
    assert house.rows("SELECT key FROM job") == []


def test_a_lease_runs_out(asked):
    house, _ = asked
    fetch(house)
    house.clock.move(house.clock.now() + 61 * SECOND)

    assert [job.attempts for job in fetch(house)] == [2]


def test_a_worker_gives_up(asked):
    house, receipt = asked
    [job] = fetch(house)

    failed = house.run(
        FailExternal(instance=receipt.instance, no=job.payload["no"], code="NO_STOCK")
    )

    assert [effect["el"] for effect in failed.incidents] == ["w"]


def test_what_is_not_open_is_not_done(asked):
    house, receipt = asked
    [job] = fetch(house)
    finish = FinishExternal(instance=receipt.instance, no=job.payload["no"])
    house.run(finish)

    with pytest.raises(Conflict):
        house.run(finish)
    house.run(CancelInstance(instance=receipt.instance, reason="x"))
    with pytest.raises(InstanceEnded):
        house.run(finish)


@pytest.mark.parametrize(
    "given", [{"lease": 0}, {"lease": 3601}, {"limit": 0}, {"limit": 101}], ids=str
)
def test_leases_and_limits_have_bounds(asked, given):
    with pytest.raises(BadInput):
        fetch(asked[0], **given)


def test_results_can_be_logged_and_failures_have_a_code(asked):
    house, receipt = asked
    [job] = fetch(house)
    no = job.payload["no"]

    with pytest.raises(BadInput):
        house.run(FinishExternal(instance=receipt.instance, no=no, values={"a": 0.5}))
    with pytest.raises(BadInput):
        house.run(FailExternal(instance=receipt.instance, no=no, code=""))

"""What loops and multi-instances share: events on their border, and how they are cut off."""

import pytest

LOOPS = {
    "loop": "<standardLoopCharacteristics><loopCondition>true</loopCondition>"
    "</standardLoopCharacteristics>",
    "parallel": "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>"
    "</multiInstanceLoopCharacteristics>",
    "sequential": '<multiInstanceLoopCharacteristics isSequential="true">'
    "<loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>",
}


def watched(kit, loop, event, interrupts):
    return kit.release(
        kit.start(),
        kit.user("a", loop),
        kit.boundary("b", "a", event, interrupts=interrupts),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "a", "z"),
        kit.flow("b", "after"),
    )


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_an_event_on_the_border_ends_all_rounds(kit, loop):
    run = kit.begin(watched(kit, loop, kit.message(), True))
    run = kit.complete(run, 1)

    run = kit.deliver(run)

    assert list(kit.open(run).values()) == ["after"]
    assert kit.told(run, "cancelled") != []


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_an_event_beside_them_stays_armed_through_the_rounds(kit, loop):
    run = kit.begin(watched(kit, loop, kit.message(), False))

    run = kit.deliver(run)
    run = kit.complete(run, 1)
    run = kit.deliver(run)

    assert sorted(kit.open(run).values()).count("after") == 2


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_an_error_in_a_round_is_caught_on_the_border(kit, loop):
    broken = kit.node(
        "subProcess",
        "a",
        loop
        + kit.start("s")
        + kit.user("u")
        + kit.end("bang", kit.error())
        + kit.chain("s", "u", "bang"),
    )
    compiled = kit.release(
        kit.start(),
        broken,
        kit.boundary("b", "a", kit.error()),
        kit.user("after"),
        kit.chain("start", "a"),
        kit.flow("b", "after"),
    )

    run = kit.complete(kit.begin(compiled), 1)

    assert (list(kit.open(run).values()), len(run.scopes())) == (["after"], 1)


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_a_cancelled_instance_leaves_nothing_behind(kit, loop):
    run = kit.begin(watched(kit, loop, kit.message(), True))

    run.cancel(0)

    assert (kit.saved(run).tokens(), run.status) == ([], "cancelled")

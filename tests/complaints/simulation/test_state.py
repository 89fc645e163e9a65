from complaints.simulation import Ended, Tally
from complaints.simulation.state import State
from engine.commands import CancelInstance


def test_what_was_there_before_does_not_count(houses):
    house = houses()
    house.start("complaint5", key="before")
    state = State(house.engine)

    new = house.start("complaint5", key="K-1")
    state.look()

    assert (state.open, state.keys) == ([new.instance], ["K-1"])
    assert [task.element for task in state.find(new.instance).tasks] == ["register"]


def test_ended_instances_are_open_no_more(houses):
    house = houses()
    state = State(house.engine)
    gone, kept = (house.start("complaint5").instance for _ in range(2))
    state.look()

    house.run(CancelInstance(instance=gone, reason="made up"))
    tally = Tally()
    state.sum_up(tally)

    assert state.open == [kept]
    assert tally == Tally(
        instances=2,
        open={kept: ["register"]},
        ends={Ended("complaint5", "cancelled", ""): 1},
    )


def test_people_may_start_what_names_its_starters(houses):
    state = State(houses().engine)

    assert [(p.key, s.element) for p, s in state.startable()] == [("complaint5", "start")]
    assert state.form("complaint5").id == "complaint5"
    assert state.next_due() is None

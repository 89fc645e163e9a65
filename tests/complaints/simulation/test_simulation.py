from collections import Counter

from complaints.simulation import Ended
from engine.commands import SetGroups
from engine.replay.prove import replay_all


def test_every_case_is_worked_to_its_end(houses, simulate):
    house = houses()
    heard = []

    tally = simulate(house, 5).run(6, heard.append)

    assert (tally.cases, tally.instances, tally.open) == (6, 6, {})
    assert tally.ends.total() == 6
    assert set(tally.ends) <= {
        Ended("complaint5", "completed", "end"),
        Ended("complaint5", "completed", "end_rejected"),
    }
    assert tally.is_sound
    assert max(heard) == 6
    assert replay_all(house.database).is_identical


def test_the_same_seed_does_the_same(houses, simulate):
    logs = []

    for _ in range(2):
        house = houses()
        simulate(house, 9).run(3)
        logs.append(house.rows("SELECT stream, seq, at, kind, hash FROM event WHERE stream > 0"))

    assert len(logs[0]) > 10
    assert logs[0] == logs[1]


def test_where_nobody_may_start_anything_nothing_happens(houses, simulate):
    house = houses()
    for person in (1, 2):
        house.run(SetGroups(person=person, groups=()))

    tally = simulate(house, 1).run(2)

    assert (tally.cases, tally.instances, tally.ends) == (0, 0, Counter())


def test_a_task_that_nobody_may_take_leaves_its_case_open(houses, simulate):
    house = houses()
    for person in (1, 2):
        house.run(SetGroups(person=person, groups=()))
    simulation = simulate(house, 1)
    begun = house.start("complaint5")

    tally = simulation.run(1)

    assert (tally.instances, tally.open) == (1, {begun.instance: ["register"]})

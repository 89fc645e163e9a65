from datetime import timedelta

import pytest

from api.refusals import TooManyAttempts
from api.throttle import ATTEMPTS_BY_ADDRESS, ATTEMPTS_BY_NAME, Throttle
from engine.clock import FixedClock

HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def clock():
    return FixedClock(1_772_413_200_000_000)


@pytest.fixture
def throttle(clock):
    return Throttle(clock)


def fail(throttle, name, address, times):
    for _ in range(times):
        throttle.failed(name, address)


def test_a_few_failures_do_not_stop_anybody(throttle):
    fail(throttle, "anna", HERE, ATTEMPTS_BY_NAME - 1)

    throttle.admit("anna", HERE)


def test_too_many_failures_at_one_name_stop_it_from_there_alone(throttle):
    fail(throttle, "anna", HERE, ATTEMPTS_BY_NAME)

    with pytest.raises(TooManyAttempts) as refused:
        throttle.admit("anna", HERE)

    assert refused.value.facts == {"seconds": 900}
    throttle.admit("bert", HERE)
    throttle.admit("anna", THERE)


def test_guessing_many_names_from_one_address_is_stopped(throttle):
    for n in range(ATTEMPTS_BY_ADDRESS):
        throttle.failed(f"name-{n}", HERE)

    with pytest.raises(TooManyAttempts):
        throttle.admit("another", HERE)
    throttle.admit("another", THERE)


def test_failures_are_forgotten_after_a_quarter_of_an_hour(throttle, clock):
    fail(throttle, "anna", HERE, ATTEMPTS_BY_NAME)

    clock.move(timedelta(minutes=14, seconds=59))
    with pytest.raises(TooManyAttempts) as refused:
        throttle.admit("anna", HERE)
    clock.move(timedelta(seconds=1))
    throttle.admit("anna", HERE)

    assert refused.value.seconds == 1


def test_signing_in_clears_the_name(throttle):
    fail(throttle, "anna", HERE, ATTEMPTS_BY_NAME)

    throttle.succeeded("anna", HERE)

    throttle.admit("anna", HERE)

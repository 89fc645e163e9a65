"""Each refusal has one stable code, and an answer over HTTP that is no server fault."""

import importlib
import pkgutil
import re
from functools import cache

import pytest

from api.errors import STATUS
from complaints.errors import ComplaintError
from engine.errors import DatabaseGone, EngineError

ROOTS = (EngineError, ComplaintError)


@cache
def every_error() -> tuple[type[Exception], ...]:
    """The errors of engine and register, by name, after loading every module that may have one."""
    for room in ("engine", "complaints"):
        package = importlib.import_module(room)
        for module in pkgutil.walk_packages(package.__path__, f"{room}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    found = {error for root in ROOTS for error in below(root)}
    return tuple(sorted(found, key=lambda error: error.__name__))


def below(error: type[Exception]) -> set[type[Exception]]:
    found = {error}
    for child in error.__subclasses__():
        found |= below(child)
    return found


def raised() -> list[type[Exception]]:
    """Those without children: the others are families, caught but not raised."""
    return [error for error in every_error() if not error.__subclasses__()]


@pytest.mark.parametrize("error", raised(), ids=lambda error: error.__name__)
def test_an_error_has_a_code_of_its_own_and_a_message(error):
    assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", vars(error)["code"])
    assert vars(error)["__doc__"].strip()


def test_no_two_errors_share_a_code():
    codes = [vars(error)["code"] for error in every_error() if "code" in vars(error)]

    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("error", raised(), ids=lambda error: error.__name__)
def test_the_status_table_answers_an_error_with_a_fault_of_the_caller(error):
    statuses = [STATUS[ancestor] for ancestor in error.__mro__ if ancestor in STATUS]

    assert statuses
    if error is DatabaseGone:
        assert statuses[0] == 503
    else:
        assert 400 <= statuses[0] < 500

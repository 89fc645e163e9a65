from dataclasses import replace

import pytest

from engine.errors import BadInput, NotFound
from engine.library import Name
from engine.queries import (
    Definitions,
    Processes,
    PublishedProcess,
    PublishedStart,
    Releases,
    Source,
    Versions,
)
from tests.engine.commands.test_start_instance import FORMED
from tests.engine.drawings import CALLED, TWO
from tests.engine.house import ANNA, CLEO


def test_processes_are_listed_with_how_they_start(each_house):
    assert each_house.ask(Processes(), ANNA) == ()
    each_house.publish(formed=FORMED, called=CALLED)

    called, formed = each_house.ask(Processes(), ANNA)

    assert called == PublishedProcess(
        key="called",
        name=Name("called", "called"),
        file="called.bpmn",
        starts=(PublishedStart(element="s", kind="message", message="call", form=None),),
        may_start=True,
    )
    assert formed.starts[0].form.id == "f02"
    assert [p.may_start for p in each_house.ask(Processes(), CLEO)] == [True, False]
    reader = replace(ANNA, grants=frozenset({"process.list"}))
    assert [p.may_start for p in each_house.ask(Processes(), reader)] == [False, False]


def test_releases_are_listed_newest_first(two):
    two.publish(called=CALLED)

    newest, oldest = two.ask(Releases())
    [page] = two.ask(Releases(before=newest.release.id, limit=1))

    assert (newest.is_current, oldest.is_current, page) == (True, False, oldest)
    assert sorted(newest.release.files) == ["called.bpmn", "f02.form", "two.bpmn"]


def test_the_definitions_of_any_release_are_listed(two):
    two.publish(called=CALLED)
    [_, oldest] = two.ask(Releases())

    now = [d.file for d in two.ask(Definitions())]
    then = [d.file for d in two.ask(Definitions(release=oldest.release.id))]

    assert now == ["called.bpmn", "two.bpmn", "f02.form"]
    assert then == ["two.bpmn", "f02.form"]


def test_a_definition_is_given_back_as_it_came(two):
    [definition] = two.ask(Versions(kind="bpmn", key="two"))

    assert two.ask(Source(definition=definition.id)) == TWO


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        (Definitions(), NotFound),
        (Definitions(release=9), NotFound),
        (Source(definition=9), NotFound),
        (Releases(limit=0), BadInput),
    ],
    ids=["nothing published", "no such release", "no such definition", "limit"],
)
def test_what_is_not_there_is_refused(house, question, refusal):
    with pytest.raises(refusal):
        house.ask(question)

"""Calls that are bound to a version run that one, whatever is published later."""

import pytest

from engine.commands import Publish, StartInstance
from engine.errors import NothingPublished, ReleaseRefused
from engine.queries import Definitions, Drawings, Processes
from tests.engine.drawings import chain, drawing, end, process, start, user
from tests.engine.house import House, opened

NUMBER = 'camunda:calledElementBinding="version" camunda:calledElementVersion="{}"'
TAG = 'camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="{}"'


def callee(task: str, tag: str = "", *more: str) -> bytes:
    """The process ``other``, in a file of another name, with one task."""
    attributes = f'camunda:versionTag="{tag}"' if tag else ""
    parts = (start(), user(task), *more, end(), chain("s", task, *(["c"] if more else []), "e"))
    return drawing(process("other", *parts, attributes=attributes))


def caller(binding: str, key: str = "main", called: str = "other") -> bytes:
    call = f'<callActivity id="c" calledElement="{called}" {binding}/>'
    return drawing(process(key, start(), call, end(), chain(*"sce")))


def tasks(receipt) -> list[str]:
    return [one["el"] for one in receipt.opened]


def first_tasks(house: House) -> list[str]:
    return tasks(house.start("main"))


@pytest.mark.parametrize(
    ("binding", "task"),
    [
        (NUMBER.format(1), "one"),
        (NUMBER.format(2), "two"),
        (NUMBER.format(3), "three"),
        (TAG.format("1.0"), "one"),
        (TAG.format("2.0"), "two"),
        (TAG.format("3.0"), "three"),
    ],
)
def test_a_bound_call_runs_its_version_and_goes_on_doing_so(each_house, binding, task):
    each_house.publish(shared=callee("one", "1.0"))
    each_house.publish(shared=callee("two", "2.0"))

    each_house.publish(shared=callee("three", "3.0"), main=caller(binding))
    before = first_tasks(each_house)
    each_house.publish(shared=callee("four", "4.0"))

    assert (before, first_tasks(each_house)) == ([task], [task])


def test_of_several_versions_with_one_tag_the_newest_is_meant(house):
    house.publish(shared=callee("one", "1.0"))
    house.publish(shared=callee("two", "1.0"))
    house.publish(shared=callee("three"), main=caller(TAG.format("1.0")))

    assert first_tasks(house) == ["two"]


@pytest.mark.parametrize(
    ("binding", "version"),
    [(NUMBER.format(2), "2"), (NUMBER.format(9), "9"), (TAG.format("x"), "x")],
)
def test_a_version_that_nobody_published_is_refused_at_the_call(house, binding, version):
    house.publish(shared=callee("one", "1.0"))

    with pytest.raises(ReleaseRefused) as refusal:
        house.publish(main=caller(binding))

    [finding] = refusal.value.findings
    assert (finding.code, finding.file, finding.element_id) == (
        "called_version_unknown", "main.bpmn", "c",
    )  # fmt: skip
    assert finding.facts == {"element": "c", "process": "other", "version": version}


def test_an_earlier_version_brings_the_versions_that_it_is_bound_to(house):
    house.publish(
        deep=drawing(process("deep", start(), user("old"), end(), chain("s", "old", "e")))
    )
    bound = f'<callActivity id="c" calledElement="deep" {NUMBER.format(1)}/>'
    house.publish(shared=callee("one", "1.0", bound))
    house.publish(
        deep=drawing(process("deep", start(), user("new"), end(), chain("s", "new", "e"))),
        shared=callee("two"),
        main=caller(NUMBER.format(1)),
    )

    first = house.start("main")
    second = house.complete(opened(first))

    assert (tasks(first), tasks(second)) == (["one"], ["old"])


def test_an_earlier_version_starts_nothing_by_itself_and_is_listed_nowhere(house):
    house.publish(shared=callee("one"))
    house.publish(shared=callee("two"), main=caller(NUMBER.format(1)))

    release = house.run(Publish(files={}))

    assert [one.key for one in house.ask(Processes())] == ["main", "other"]
    assert [(one.file, one.version) for one in house.ask(Definitions())] == [
        ("main.bpmn", 1), ("shared.bpmn", 2), ("f02.form", 1),
    ]  # fmt: skip
    assert {key: one.version for key, one in house.ask(Drawings(release=release.id)).items()} == {
        "main": 1, "other": 2, "other[1]": 1,
    }  # fmt: skip
    with pytest.raises(NothingPublished):
        house.run(StartInstance(process="other[1]"))


def test_a_file_that_is_bound_to_outlives_its_withdrawal(house):
    house.publish(shared=callee("one"), main=caller(NUMBER.format(1)))

    house.run(Publish(files={"shared.bpmn": None}))

    assert first_tasks(house) == ["one"]

from dataclasses import replace

import pytest

from engine.check import Around
from engine.commands import Publish
from engine.commands.publish import Plan
from engine.errors import BadInput, Forbidden, NotFound, ReleaseRefused
from engine.operations import Operation
from engine.queries import Definitions, ReadStream, Releases, Source, Versions
from tests.engine.drawings import (
    CALLED,
    CALLING,
    FORM,
    TIMED,
    TWO,
    chain,
    drawing,
    end,
    message,
    process,
    signal,
    start,
    timer,
    user,
)
from tests.engine.house import ANNA, House, opened

BOTH = {"two.bpmn": TWO, "f02.form": FORM}


def test_a_release_keeps_every_byte(each_house):
    source = b"\xef\xbb\xbf" + TWO.replace(b"<definitions", b"<!-- \xe9\x97\xad --><definitions")

    release = each_house.run(Publish(files={**BOTH, "two.bpmn": source}))

    listed = each_house.ask(Definitions())
    assert [(d.file, d.version, d.published) for d in listed] == [
        ("two.bpmn", 1, each_house.clock.now()),
        ("f02.form", 1, each_house.clock.now()),
    ]
    assert each_house.ask(Source(definition=listed[0].id)) == source
    assert listed[0].outside == f"two:1:{listed[0].uid}"
    assert release.files == {d.file: d.sha256 for d in listed}


def test_publishing_is_recorded_in_each_stream_it_concerns(house):
    release = house.run(Publish(files=BOTH, note="first"))

    [released] = house.ask(ReadStream(stream="releases")).events
    [defined] = house.ask(ReadStream(stream="definition:bpmn:two")).events
    assert released.kind == "release.published"
    assert released.content["input"] == {"files": ["f02.form", "two.bpmn"], "note": "first"}
    assert released.content["release"] == defined.content["release"] == release.hash
    assert defined.kind == "definition.published"


def test_what_is_unchanged_makes_no_new_version(house):
    first = house.run(Publish(files=BOTH))
    changed = TWO.replace(b"frontline", b"backoffice", 1)

    again = house.run(Publish(files=BOTH))
    second = house.run(Publish(files={"two.bpmn": changed}))
    back = house.run(Publish(files={"two.bpmn": TWO}))

    assert again == first
    assert second.id != first.id
    assert back == first
    assert [d.version for d in house.ask(Versions(kind="bpmn", key="two"))] == [2, 1]
    assert [d.version for d in house.ask(Versions(kind="form", key="f02"))] == [1]
    assert [r.is_current for r in house.ask(Releases())] == [False, True]


def test_running_instances_keep_their_release(house):
    house.publish(two=TWO)
    old = house.start("two")
    house.publish(two=TWO.replace(b'id="b"', b'id="c"').replace(b'"b"', b'"c"'))

    new = house.start("two")

    assert [e["el"] for e in house.complete(opened(old)).opened] == ["b"]
    assert [e["el"] for e in house.complete(opened(new)).opened] == ["c"]


def test_a_refused_release_changes_nothing(house):
    house.publish(two=TWO)

    with pytest.raises(ReleaseRefused) as refusal:
        house.run(Publish(files={"bad.bpmn": drawing(process("bad"))}))

    assert [finding.code for finding in refusal.value.findings] == ["start_missing"]
    assert len(house.ask(Releases())) == 1


def test_the_check_that_is_handed_in_is_asked(house):
    asked = []

    def check(files, around):
        asked.append((sorted(files), around))

    house.engine.tools = replace(house.tools, check=check)
    house.run(Publish(files=BOTH))

    expected = Around(topics=[], groups=[], messages=None)
    assert asked == [(["f02.form", "two.bpmn"], expected)]


def test_a_file_is_withdrawn(house):
    house.publish(two=TWO, timed=TIMED)

    release = house.run(Publish(files={"timed.bpmn": None}))

    assert sorted(release.files) == ["f02.form", "two.bpmn"]
    with pytest.raises(NotFound):
        house.run(Publish(files={"timed.bpmn": None}))


def test_the_same_withdrawal_sent_twice_is_answered_twice(house):
    house.publish(two=TWO, timed=TIMED)

    first, again = (house.run(Publish(files={"timed.bpmn": None}), key="k") for _ in range(2))

    assert again == first


@pytest.mark.parametrize("name", ["two.txt", "two", ".bpmn", "../two.bpmn", "a:b.bpmn"], ids=str)
def test_a_file_needs_a_fitting_name(house, name):
    with pytest.raises(BadInput):
        house.run(Publish(files={name: TWO}))


def test_start_subscriptions_are_those_of_the_current_release(house):
    house.publish(called=CALLED)
    asked = "SELECT kind, name, process, element, release_id FROM start_subscription"
    assert house.rows(asked) == [("message", "call", "called", "s", 1)]

    house.run(Publish(files={"called.bpmn": None, "two.bpmn": TWO}))

    assert house.rows(asked) == []


def test_a_start_may_have_several_subscriptions(house):
    several = start(event=message() + message("call") + message() + signal() + timer("R/PT24H"))
    house.publish(several=drawing(process("several", several, user("a"), end(), chain(*"sae"))))

    asked = "SELECT kind, name FROM start_subscription ORDER BY kind, name"
    assert house.rows(asked) == [
        ("message", "call"), ("message", "go"), ("signal", "alarm"), ("timer", ""),
    ]  # fmt: skip


def test_two_who_publish_at_once_both_count(house):
    house.publish(two=TWO)
    with house.reading() as connection:
        stale = Publish(files={"called.bpmn": CALLED}).prepare(ANNA, house.tools, connection)
    house.run(Publish(files={"calling.bpmn": CALLING}))
    assert isinstance(stale.plan, Plan)

    with house.work() as work:
        release = stale.execute(ANNA, work)

    assert sorted(release.files) == ["called.bpmn", "calling.bpmn", "f02.form", "two.bpmn"]


def test_other_operations_make_another_release(migrated_sqlite):
    def answer(given, _context):
        return given

    hashes = []
    for operations in ((), (Operation(topic="notify", kind="inline", run=answer),)):
        house = House(migrated_sqlite, operations)
        hashes.append(house.run(Publish(files=BOTH)).hash)
        house.close()

    assert hashes[0] != hashes[1]


def test_the_same_request_under_the_same_key_publishes_once(house):
    command = Publish(files=BOTH)

    first, again = (house.run(command, key="k") for _ in range(2))

    assert again == first
    assert len(house.ask(ReadStream(stream="releases")).events) == 1


def test_only_owners_publish(house):
    with pytest.raises(Forbidden):
        house.run(Publish(files=BOTH), ANNA)

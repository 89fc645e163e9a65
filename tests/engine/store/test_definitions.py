from dataclasses import replace
from uuid import UUID

import pytest

from engine.model import Definition, Release
from engine.store import definitions

CONTENT = {"files": {"two.bpmn": "00", "f.form": "00"}, "topics": {"notify": "job"}}
NEW = Definition(
    id=0, uid=UUID(int=1), kind="bpmn", key="two", version=1, sha256="00", published=5, actor=0
)


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        c = work.connection
        first = definitions.add(c, NEW, b"\xff<one/>")
        definitions.add(c, replace(NEW, uid=UUID(int=2), version=2), b"<two/>")
        form = definitions.add(c, replace(NEW, uid=UUID(int=3), kind="form", key="f"), b"{}")
        number = definitions.add_release(c, CONTENT, "ab", [first, form], 7)
        start = {"process": "two", "element": "s", "kind": "message", "name": "go"}
        definitions.publish(c, number, [start])
    return each_house


RELEASE = Release(id=1, hash="ab", files=CONTENT["files"], topics=CONTENT["topics"])


def test_nothing_is_published_at_first(each_house):
    with each_house.reading() as connection:
        assert definitions.current(connection) == (None, None)
        assert definitions.find_release(connection, 1) is None
        assert definitions.last_version(connection, "bpmn", "two") == 0


def test_a_release_is_found_with_its_bytes(filled):
    with filled.reading() as connection:
        found = definitions.find_release(connection, 1)

        assert found == definitions.find_release_by_hash(connection, "ab") == RELEASE
        assert definitions.sources(connection, found) == {
            "two.bpmn": b"\xff<one/>",
            "f.form": b"{}",
        }
        assert [d.file for d in definitions.definitions(connection, found)] == [
            "two.bpmn",
            "f.form",
        ]
        assert definitions.hashes(connection) == {1: "ab"}
        assert definitions.releases(connection, before=9, limit=9) == [(RELEASE, 7)]


def test_versions_are_listed_newest_first(filled):
    with filled.reading() as connection:
        listed = definitions.versions(connection, "bpmn", "two")

        assert [(d.id, d.version, d.uid.int) for d in listed] == [(2, 2, 2), (1, 1, 1)]
        assert definitions.last_version(connection, "bpmn", "two") == 2
        assert definitions.source(connection, 2) == b"<two/>"
        assert definitions.source(connection, 9) is None


def test_start_subscriptions_are_swapped_with_the_release(filled):
    asked = "SELECT kind, name, process, element, release_id FROM start_subscription"
    assert filled.rows(asked) == [("message", "go", "two", "s", 1)]

    with filled.work() as work:
        c = work.connection
        assert definitions.lock_current(c) == 1
        number = definitions.add_release(c, CONTENT, "cd", [1], 9)
        definitions.publish(c, number, [])

        assert definitions.current(c) == (number, None)
    assert filled.rows(asked) == []

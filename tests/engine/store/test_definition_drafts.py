from engine.store import definition_drafts
from engine.store.definition_drafts import DefinitionDraft

FIRST = DefinitionDraft(file="a.bpmn", version=1, base=0, sha256="11", saved=5, actor=2)
SECOND = DefinitionDraft(file="a.bpmn", version=2, base=3, sha256="22", saved=6, actor=3)


def test_the_later_one_takes_the_place_of_the_earlier(each_house):
    with each_house.work() as work:
        connection = work.connection
        definition_drafts.put(connection, FIRST, b"<a/>")
        definition_drafts.put(connection, SECOND, b"<b/>")

        assert definition_drafts.drafts(connection) == [SECOND]
        assert definition_drafts.source(connection, "a.bpmn") == b"<b/>"


def test_only_the_very_same_bytes_are_forgotten_when_they_are_published(each_house):
    with each_house.work() as work:
        connection = work.connection
        definition_drafts.put(connection, FIRST, b"<a/>")
        definition_drafts.drop_same(connection, "a.bpmn", "22")
        kept = definition_drafts.find(connection, "a.bpmn")
        definition_drafts.drop_same(connection, "a.bpmn", "11")

        assert kept == FIRST
        assert definition_drafts.find(connection, "a.bpmn") is None
        assert definition_drafts.source(connection, "a.bpmn") is None
        assert not definition_drafts.drop(connection, "a.bpmn")

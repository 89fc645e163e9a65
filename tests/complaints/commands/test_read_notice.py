from complaints.commands import ReadNotice
from complaints.store import notices
from complaints.store.tables import notice
from engine.clock import FixedClock
from engine.commands import Tools
from engine.executor import Engine
from engine.library import Releases
from engine.model import Actor
from engine.operations import Registry
from tests.complaints.store.test_notices import NEW


def test_only_the_first_reading_by_the_person_told_is_kept(desk):
    anna = desk.person("anna", "quality")
    with desk.database.transaction() as connection:
        notices.add(connection, NEW)
    tools = Tools(clock=FixedClock(7), vault=desk.vault, releases=Releases(), operations=Registry())
    engine = Engine(desk.database, tools, bytes(32))

    answers = [
        engine.run(ReadNotice(notice=1), Actor(id=anna + 1, slug="ben")),
        engine.run(ReadNotice(notice=1), Actor(id=anna, slug="anna")),
        engine.run(ReadNotice(notice=1), Actor(id=anna, slug="anna")),
    ]

    assert answers == [False, True, False]
    assert desk.read(notice, "read_at") == [(7,)]

from engine.check import Around
from engine.commands import ChangeSetting
from engine.library import MESSAGES, around
from engine.store import people


def test_what_there_is_is_gathered_from_the_installation(house):
    with house.work() as work:
        people.put_group(work.connection, "frontline", "前线", "Frontline", [])
    house.run(ChangeSetting(name=MESSAGES, value=["go"]))

    with house.reading() as connection:
        found = around(connection, {"notify": "job"}, {"call"}, None)
        unknown = around(connection, {}, None, None)

    assert found == Around(topics=["notify"], groups=["frontline"], messages=["call", "go"])
    assert unknown.messages is None

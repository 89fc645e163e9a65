from engine.model import START
from engine.store import streams
from engine.store.streams import Stream, definition_stream


def test_a_stream_is_made_at_its_first_use_and_numbered_downwards(each_house):
    with each_house.work() as work:
        people = streams.lock(work.connection, "people")
        settings = streams.lock(work.connection, "settings")
        again = streams.lock(work.connection, "people")

    assert (people, settings) == (
        Stream(-1, "people", 0, START),
        Stream(-2, "settings", 0, START),
    )
    assert again == people


def test_the_end_of_a_stream_moves_with_its_lines(each_house):
    with each_house.work() as work:
        found = streams.lock(work.connection, "people")
        streams.advance(work.connection, found.id, seq=1, head=b"x" * 32)

    with each_house.reading() as connection:
        assert streams.find(connection, "people") == Stream(-1, "people", 1, b"x" * 32)
        assert streams.all_streams(connection) == [Stream(-1, "people", 1, b"x" * 32)]
        assert streams.find(connection, "settings") is None


def test_a_definition_has_a_stream_of_its_own():
    assert definition_stream("bpmn", "two") == "definition:bpmn:two"

import pytest
from sqlalchemy.exc import IntegrityError

from engine.model import START, Entry, link
from engine.store import events


def line(seq: int, stream: int = 5, idem: bytes | None = None):
    entry = Entry(kind="test", at=seq, actor=1, on_behalf=2, content={"n": seq}, idem=idem)
    return link(entry, stream=stream, seq=seq, prev=START)


@pytest.fixture
def filled(each_house):
    with each_house.work() as work:
        for seq in range(1, 6):
            events.append(work.connection, line(seq, idem=bytes([seq]) * 16))
        events.append(work.connection, line(1, stream=-1))
    return each_house


def test_a_line_reads_back_as_it_was_written(filled):
    with filled.reading() as connection:
        assert events.find(connection, 5, 3) == (line(3, idem=b"\3" * 16), None)


def test_a_line_of_an_instance_tells_whose_it_is(each_two):
    receipt = each_two.start("two")

    with each_two.reading() as connection:
        assert events.find(connection, 1, 1)[1] == receipt.instance


def test_pages_follow_each_other(filled):
    with filled.reading() as connection:
        first = events.page(connection, 5, limit=2)
        second = events.page(connection, 5, after=first[-1].seq, limit=9)

    assert [event.seq for event in first + second] == [1, 2, 3, 4, 5]


def test_all_lines_come_stream_by_stream(filled):
    with filled.reading() as connection:
        every = [(event.stream, event.seq) for event in events.every_line(connection)]
        own = [event.seq for event in events.lines(connection, 5)]

    assert every == [(-1, 1), (5, 1), (5, 2), (5, 3), (5, 4), (5, 5)]
    assert own == [1, 2, 3, 4, 5]


def test_a_line_is_found_by_its_idempotency_key(filled):
    with filled.reading() as connection:
        assert events.find_by_key(connection, b"\4" * 16) == (5, 4)
        assert events.find_by_key(connection, b"\7" * 16) is None


@pytest.mark.parametrize(
    "again", [line(3), line(9, idem=b"\1" * 16)], ids=["same number", "same key"]
)
def test_neither_number_nor_key_comes_twice(filled, again):
    with pytest.raises(IntegrityError), filled.work() as work:
        events.append(work.connection, again)

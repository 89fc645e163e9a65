import pytest

from engine.commands import ArmSearch, IndexSearch, RebuildSearch, index_search
from engine.errors import Forbidden
from engine.jobs.dispatcher import run_due
from engine.queries import Inbox
from tests.engine.house import ANNA, BEN, CLEO, opened

JOB = "SELECT key, state FROM job"
WORDS = "SELECT word, instance_id, subject_id FROM search_word ORDER BY 1, 2, 3"


@pytest.fixture
def told(each_two):
    """Two instances of which the first has been told of a person."""
    each_two.hire(ANNA)
    first = each_two.start("two", key="TS-202603-0187")
    each_two.start("two", key="TS-202603-0188")
    answers = {"summary": "The kettle", "phone": "13800139000", "witness": "王女士"}
    each_two.complete(opened(first), answers=answers)
    each_two.run(ArmSearch())
    return each_two


def found(house, search: str, actor=BEN) -> list[str]:
    return [row.key for row in house.ask(Inbox(view="groups", search=search), actor).rows]


@pytest.mark.parametrize("question", ["0187", "KETT", "9000", "王女士", "ts-202603-0187 kettle"])
def test_a_job_lets_an_instance_be_found(told, question):
    before = found(told, question)

    done = run_due(told.engine)

    assert (before, done) == ([], 1)
    assert found(told, question) == ["TS-202603-0187"]
    assert told.rows(JOB) == []


def test_once_is_enough_and_again_changes_nothing(told):
    told.run(ArmSearch())
    run_due(told.engine)
    first = told.rows(WORDS)
    told.run(ArmSearch())
    run_due(told.engine)

    assert told.rows(WORDS) == first
    assert told.run(IndexSearch()) == 0


def test_it_is_built_again_from_log_and_vault(told):
    run_due(told.engine)
    first = told.rows(WORDS)

    told.run(RebuildSearch())
    emptied = told.rows(WORDS)
    run_due(told.engine)

    assert (emptied, told.rows(WORDS)) == ([], first)


def test_many_instances_are_taken_in_batches(told, monkeypatch):
    monkeypatch.setattr(index_search, "BATCH", 1)

    assert run_due(told.engine) == 3
    assert (found(told, "0187"), found(told, "0188", ANNA)) == (
        ["TS-202603-0187"],
        ["TS-202603-0188"],
    )


def test_no_word_stands_in_clear(told):
    run_due(told.engine)

    numbers = {value for row in told.rows(WORDS) for value in row}
    assert not {"kettle", "9000", "王女"} & {str(number) for number in numbers}


def test_nobody_finds_what_their_list_does_not_show(told):
    run_due(told.engine)

    assert (found(told, "0188", ANNA), found(told, "0188", CLEO)) == (["TS-202603-0188"], [])


def test_only_the_engine_indexes(told):
    with pytest.raises(Forbidden):
        told.run(IndexSearch(), ANNA)

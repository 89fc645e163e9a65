import pytest

from engine.clock import DAY
from engine.commands import ArmCleaning, CleanUp, OpenSession
from engine.errors import Forbidden
from engine.jobs.dispatcher import run_due
from tests.engine.filed import with_folder
from tests.engine.house import ANNA, NOON

JOB = "SELECT kind, key, run_at, state, attempts FROM job"


def test_it_cleans_once_a_day_and_arms_itself(each_house):
    each_house.hire(ANNA)
    each_house.run(OpenSession(), ANNA)
    each_house.run(ArmCleaning())
    each_house.run(ArmCleaning())

    rounds = [run_due(each_house.engine)]
    first = each_house.rows(JOB)
    for moment in (NOON + DAY - 1, NOON + DAY, NOON + 4 * DAY + 1):
        each_house.clock.move(moment)
        rounds.append(run_due(each_house.engine))

    assert rounds == [1, 0, 1, 1]
    assert first == [("cleaning", "cleaning", NOON + DAY, 0, 0)]
    assert each_house.rows(JOB) == [("cleaning", "cleaning", NOON + 5 * DAY, 0, 0)]
    assert each_house.rows("SELECT count(*) FROM session") == [(0,)]


def test_files_that_no_row_names_go_too(house, tmp_path):
    folder = with_folder(house, tmp_path / "attachments")
    orphan = folder.write([b"x"])
    house.clock.move(house.clock.now() + 1000 * DAY)
    house.run(ArmCleaning())

    run_due(house.engine)

    assert not orphan.path.exists()


def test_only_the_engine_cleans(house):
    with pytest.raises(Forbidden):
        house.run(CleanUp(due=NOON), ANNA)

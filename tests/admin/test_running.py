from admin.running import all_running, running


def test_cases_are_counted_by_the_process_they_began_with(scarf, reading):
    with reading("liang-ming"):
        assert running()["complaint-main"] == {1: 1}
        assert all_running() == 1


def test_where_nothing_runs_there_is_nothing(reading):
    with reading("liang-ming"):
        assert all_running() == 0

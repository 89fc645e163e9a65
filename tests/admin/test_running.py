from admin.running import running, running_of


def test_cases_are_counted_by_the_process_they_began_with(scarf, reading):
    with reading("liang-ming"):
        assert running()["complaint-main"] == {1: 1}
        assert running_of("complaint-main.bpmn") == 1
        assert running_of("dmn_severity.dmn") == 1  # used by cases of many


def test_where_nothing_runs_there_is_nothing(reading):
    with reading("liang-ming"):
        assert running_of("complaint-main.bpmn") == 0

from admin.running import running, running_of


def test_cases_are_counted_by_the_process_they_began_with(scarf, reading):
    with reading("liang-ming"):
        counts = running()
        of_table = running_of("dmn_severity.dmn")

        assert counts["complaint-main"] == 1
        assert running_of("complaint-main.bpmn") == 1
        assert of_table == sum(counts.values())


def test_where_nothing_runs_there_is_nothing(reading):
    with reading("liang-ming"):
        assert running_of("complaint-main.bpmn") == 0

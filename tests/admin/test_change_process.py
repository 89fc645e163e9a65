from admin.change_process import change_process


def test_without_such_a_process_there_is_none(reading):
    with reading("liang-ming"):
        assert change_process() is None

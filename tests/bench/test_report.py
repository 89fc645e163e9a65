from bench.report import Line, head, table
from bench.result import Measured


def test_a_line_of_the_table_tells_everything():
    lines = [
        Line(
            row="chain",
            ground="sqlite",
            load="0.4",
            measured=Measured(what="rate", value="60 | s", reach="at least 50", is_met=True),
        ),
        Line(row="feel", ground="", load="0.5", measured=Measured(what="cell", value="1 µs")),
    ]

    assert table(lines) == (
        "| row | database | measure | value | to reach | reached | load |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| chain | sqlite | rate | 60 / s | at least 50 | yes | 0.4 |\n"
        "| feel | none | cell | 1 µs |  |  | 0.5 |\n"
    )


def test_a_quick_look_says_that_it_is_one():
    assert head("now", "2 cores", "Python", quick=True) == (
        "# Bench, now\n\nA quick look, no measurement. 2 cores. Python.\n"
    )

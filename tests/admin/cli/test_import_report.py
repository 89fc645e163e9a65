from admin.cli.import_report import MOST_LINES, refused_rows, summary
from complaints.imports import Outcome, Refusal, Row
from tests.complaints.imports.test_columns import FORM


def refused(line, *problems):
    return Outcome(row=Row(line, {}), state="refused", problems=problems)


def test_a_long_list_of_refused_rows_is_cut_with_its_rest_counted():
    bad = [refused(n, Refusal("name", "required", {})) for n in range(2, MOST_LINES + 4)]

    lines = summary({"new": 0, "there": 0, "refused": len(bad)}, bad, FORM, is_dry=False).split(
        "\n"
    )

    assert len(lines) == MOST_LINES + 2
    assert lines[-2] == "另有 2 行"


def test_a_problem_of_the_row_as_a_whole_names_no_field():
    [row] = refused_rows([refused(2, Refusal("", "import_before", {"code": "x"}))], FORM)

    [problem] = row["problems"]
    assert (problem["field"], problem["code"]) == ("", "import_before")
    assert problem["message"].endswith("[x]")

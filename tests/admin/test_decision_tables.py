from pathlib import Path

import pytest

from admin.decision_tables import TableRow, decision_tables, read_tables
from decisions import DecisionRefused
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Releases

KIND = Path(__file__).parents[2] / "processes" / "intake-registration" / "dmn_feedback_kind.dmn"


def test_a_table_tells_its_name_its_rows_and_its_columns():
    table = read_tables(KIND.read_bytes())["dmn_feedback_kind"]

    assert table.name == Name("反馈类型", "Kind of feedback")
    assert table.rows["rule_5"] == TableRow(5, "只提建议且没有不满：建议")
    assert table.columns == {"kind": "类型"}


def test_a_file_of_another_kind_is_refused():
    with pytest.raises(DecisionRefused):
        read_tables(b"<bpmn/>")


def test_a_release_knows_all_its_tables(town, reading):
    with reading("xiao-zhang"):
        number = town.engine.ask(Releases(limit=1), SYSTEM)[0].release.id
        tables = decision_tables(number)

        assert decision_tables(number) is tables
    assert {"dmn_severity", "dmn_sla_policy", "dmn_routing"} <= tables.keys()
    assert tables["dmn_sla_policy"].name.en == "Time limits"
    assert not [
        row for table in tables.values() for row in table.rows.values() if "R-" in row.reason
    ]

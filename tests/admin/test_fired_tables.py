from types import SimpleNamespace

import pytest

from admin.fired_tables import fired_tables
from admin.words import Words


@pytest.fixture
def fired(town, reading):
    def tables(*effects, language="zh"):
        with reading("tian-shen"):
            event = SimpleNamespace(content={"effects": effects})
            return fired_tables(event, 1, Words(language))

    return tables


def decided(*rows, decision="dmn_severity"):
    return {"e": "decided", "el": "br", "decision": decision, "rows": list(rows)}


def test_the_row_that_held_is_shown_with_its_neighbours(fired):
    [table] = fired(decided("rule_2"))

    assert (table.name, table.version) == ("问题定级", 1)
    assert table.inputs[:2] == ("人身伤害", "财产损失")
    assert [(row.number, row.is_hit) for row in table.rows] == [(1, False), (2, True), (3, False)]
    assert table.rows[1].inputs[:3] == ("", "true", "")
    assert table.rows[1].outputs[0] == "紧急"


def test_what_is_no_table_of_the_release_is_left_out(fired):
    assert fired(decided("r", decision="gone"), {"e": "entered", "el": "x"}) == ()

from lxml import etree

from engine.changes.rule_pieces import column_names, rule_pieces

TABLE = etree.fromstring(
    """<decisionTable id="t">
    <input id="i"><inputExpression><text>days</text></inputExpression></input>
    <input id="j" label="days"/><output id="o" name="due"/><annotation name="Why"/>
    <rule id="r"><description>rare</description><inputEntry><text>1</text></inputEntry>
    <inputEntry><text>2</text></inputEntry><outputEntry><text>3</text></outputEntry>
    <annotationEntry><text>since</text></annotationEntry></rule>
    <rule><inputEntry/><inputEntry/><outputEntry/><annotationEntry/><outputEntry/></rule>
    </decisionTable>"""
)


def test_columns_are_named_by_what_stands_above_them():
    assert column_names(TABLE) == ("days", "days 2", "due", "Why")


def test_a_row_says_its_cells_by_column():
    columns, rows = [], []
    for piece in rule_pieces(TABLE, column_names(TABLE)):
        (rows if piece.kind == "rule" else columns).append(piece)

    assert [(one.id, one.kind, one.name) for one in columns] == [
        ("i", "input", "days"),
        ("j", "input", "days"),
        ("o", "output", "due"),
    ]
    assert rows[0].facts == {
        "days": "1",
        "days 2": "2",
        "due": "3",
        "Why": "since",
        "description": "rare",
    }
    assert [row.id for row in rows] == ["r", "t#2"]

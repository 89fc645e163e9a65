from tests.decisions.sample import literal, outcome


def entry(name, text):
    variable = f'<variable name="{name}"/>' if name else ""
    return f"<contextEntry>{variable}{literal(text)}</contextEntry>"


def conditional(text):
    parts = {"if": text, "then": '"yes"', "else": '"no"'}
    inner = "".join(f"<{tag}>{literal(value)}</{tag}>" for tag, value in parts.items())
    return f"<conditional>{inner}</conditional>"


def test_entries_see_those_before_them_and_make_a_context():
    logic = f"<context>{entry('net price', 'a')}{entry('gross', 'net price * 2')}</context>"

    assert outcome(logic, a=5).value == {"net price": 5, "gross": 10}


def test_a_last_entry_without_a_name_is_the_result():
    logic = f"<context>{entry('x', 'a')}{entry('', 'x + 1')}</context>"

    assert outcome(logic, a=5).value == 6


def test_a_list_keeps_its_order():
    assert outcome(f"<list>{literal('a')}{literal('2')}</list>", a=1).value == [1, 2]


def test_a_relation_is_a_list_of_contexts():
    columns = '<column name="n"/><column name="s"/>'
    rows = f"<row>{literal('1')}{literal('a')}</row><row>{literal('2')}{literal('b')}</row>"

    assert outcome(f"<relation>{columns}{rows}</relation>", a="x", b="y").value == [
        {"n": 1, "s": "x"},
        {"n": 2, "s": "y"},
    ]


def test_a_conditional_takes_else_for_false_and_null_and_is_null_for_others():
    logic = conditional("a")

    assert [outcome(logic, a=v).value for v in (True, False, None, "x")] == [
        "yes",
        "no",
        "no",
        None,
    ]
    assert [w.code for w in outcome(logic, a="x").warnings] == ["not_a_boolean"]


def test_a_column_of_a_relation_has_a_type():
    columns = '<column name="n" typeRef="number"/><column name="s"/>'
    rows = f"<row>{literal('[1]')}{literal('a')}</row><row>{literal('a')}{literal('a')}</row>"

    found = outcome(f"<relation>{columns}{rows}</relation>", a="x")

    assert (found.value, found.problem) == (
        [{"n": 1, "s": "x"}, {"n": None, "s": "x"}],
        "decision_type",
    )

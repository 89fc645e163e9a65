import pytest

DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
RULES = (('"red"', "> 10", '"fast"'), ("-", "<= 10", '"slow"'))


def table(rules=RULES, policy="UNIQUE", more=""):
    rows = "".join(
        f"""<rule id="rule_{n}"><inputEntry id="a{n}"><text>{colour}</text></inputEntry>
        <inputEntry id="b{n}"><text>{amount.replace("<", "&lt;")}</text></inputEntry>
        <outputEntry id="c{n}"><text>{out}</text></outputEntry></rule>"""
        for n, (colour, amount, out) in enumerate(rules, 1)
    )
    return f"""<definitions xmlns="{DMN}" id="d" name="d" namespace="n">
      <decision id="way" name="Way"><decisionTable id="t" hitPolicy="{policy}">
      {column(1, "string", "colour")}
      {column(2, "number", "amount")}
      <output id="o1" name="way" typeRef="string"/>{rows}</decisionTable></decision>
      {more}</definitions>"""


def column(number, kind, text):
    asked = f'<inputExpression id="e{number}" typeRef="{kind}"><text>{text}</text>'
    return f'<input id="i{number}">{asked}</inputExpression></input>'


@pytest.fixture
def tried(root):
    def send(source=None, **more):
        return root("POST", "/decisions/trial", {"source": source or table(), **more})

    return send


def test_a_text_is_evaluated_and_the_rows_that_matched_are_told(tried):
    answer = tried(input={"colour": "red", "amount": 10.5})

    assert answer.status_code == 200
    assert answer.json == {
        "decision": "way",
        "value": "fast",
        "matched": [{"rule": "rule_1", "number": 1}],
        "inputs": {"colour": "red", "amount": {"$t": "decimal", "v": "10.5"}},
        "outputs": [{"way": "fast"}],
        "problem": None,
        "warnings": [],
    }


@pytest.mark.parametrize("decision", ["way", "Way", None], ids=["id", "name", "the_only_one"])
def test_a_decision_is_found_by_id_or_name(tried, decision):
    answer = tried(decision=decision, input={"colour": "blue", "amount": 1})

    assert (answer.json["decision"], answer.json["value"]) == ("way", "slow")


def test_what_does_not_fit_is_told_with_its_place(tried):
    answer = tried(input={"colour": "red", "amount": "many"})

    assert answer.json["problem"] == "decision_no_match"
    [kind, none] = answer.json["warnings"]
    assert (kind["code"], kind["element_id"], kind["line"]) == ("decision_type", "i2", 4)
    assert kind["message"] == "the value does not conform to the type number"
    assert (none["code"], none["element_id"]) == ("decision_no_match", "t")


def test_a_broken_cell_is_told_at_the_cell(tried):
    rules = (("-", "-", "nobody"), ("-", "-", "1 / 0"))

    answer = tried(table(rules, policy="COLLECT"), input={"colour": "x", "amount": 1})

    said = [(one["element_id"], one["message"]) for one in answer.json["warnings"]]
    assert said == [("c1", "there is no such name (nobody)"), ("c2", "division by zero")]


def test_a_clock_is_there(tried):
    answer = tried(table((("-", "-", "string(today())"),)), input={"colour": "x", "amount": 1})

    assert answer.json["value"] == "2026-03-02"


SECOND = """<decision id="other" name="Other"><literalExpression><text>1..2</text>
  </literalExpression></decision>"""
ENDLESS = table((("-", "-", "string(count(for a in 1..9999 return for b in 1..9999 return a))"),))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"source": "<half"}, "decision_unreadable"),
        ({"source": "<a/>"}, "decision_unreadable"),
        ({"source": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "decision_unreadable"),
        ({"source": table(), "decision": "nobody"}, "unknown_decision"),
        ({"source": table(more=SECOND)}, "unknown_decision"),
        ({"source": ENDLESS, "input": {"colour": "a", "amount": 1}}, "evaluation_stopped"),
        ({"input": {}}, "bad_fields"),
        ({"source": 7}, "bad_fields"),
        ({"source": table(), "input": {"a": {"$t": "date", "v": "x"}}}, "bad_fields"),
        ({"source": table(), "input": []}, "bad_fields"),
    ],
    ids=[
        "broken", "foreign", "doctype", "unknown", "several", "endless", "nothing", "number",
        "tag", "list",
    ],
)  # fmt: skip
def test_what_is_unfit_is_refused(root, body, code):
    answer = root("POST", "/decisions/trial", body)

    assert (answer.status_code, answer.json["code"]) == (422, code)


def test_an_unreadable_text_is_refused_with_its_place(tried):
    [finding] = tried("<definitions>\n<half").json["findings"]

    assert (finding["code"], finding["line"]) == ("xml_malformed", 2)
    assert finding["message"] != finding["code"]


def test_a_table_may_be_large_but_not_endless(root):
    large = root("POST", "/decisions/trial", {"source": "x" * 400_000})
    huge = root("POST", "/decisions/trial", {"source": "x" * 600_000})

    assert (large.status_code, large.json["code"]) == (422, "decision_unreadable")
    assert (huge.status_code, huge.json["code"]) == (413, "body_too_large")


def test_trying_is_for_those_who_may_draft(anna):
    answer = anna("POST", "/decisions/trial", {"source": table()})

    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")

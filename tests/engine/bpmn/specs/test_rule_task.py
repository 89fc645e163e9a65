import pytest

TABLE = """<definitions id="d" name="d" namespace="n"
 xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">
<decision id="grade" name="Grade"><decisionTable id="t" hitPolicy="{policy}">
<input id="i"><inputExpression id="e" typeRef="number"><text>amount</text></inputExpression></input>
<output id="o" name="level" typeRef="string"/>
<rule id="high"><inputEntry id="a1"><text>&gt; 100</text></inputEntry>
<outputEntry id="b1"><text>"high"</text></outputEntry></rule>
<rule id="mid"><inputEntry id="a2"><text>&gt; 10</text></inputEntry>
<outputEntry id="b2"><text>"mid"</text></outputEntry></rule>
</decisionTable></decision></definitions>"""


def ruled(kit, policy="FIRST", decision="grade", **more):
    task = kit.node("businessRuleTask", "r", camunda__decisionRef=decision, **more)
    return kit.release(
        kit.start(),
        task,
        kit.user("z"),
        kit.chain("start", "r", "z"),
        files={"grade.dmn": TABLE.format(policy=policy).encode()},
    )


def test_the_result_becomes_a_variable_and_the_matched_rows_are_recorded(kit):
    run = kit.begin(
        ruled(kit, camunda__resultVariable="level", camunda__mapDecisionResult="singleEntry"),
        amount=500,
    )

    assert run.variables == {"amount": 500, "level": "high"}
    assert kit.told(run, "decided") == [
        {
            "e": "decided",
            "el": "r",
            "decision": "grade",
            "rows": ["high"],
            "in": {"amount": 500},
            "out": "high",
        }
    ]


def test_a_collecting_table_gives_a_list(kit):
    run = kit.begin(
        ruled(
            kit,
            "COLLECT",
            camunda__resultVariable="all",
            camunda__mapDecisionResult="collectEntries",
        ),
        amount=500,
    )

    assert run.variables["all"] == ["high", "mid"]


def test_inputs_of_the_task_are_seen_by_the_table(kit):
    run = kit.begin(
        ruled(kit, inputs={"amount": "=case.sum"}, camunda__resultVariable="level"),
        case={"sum": 50},
    )

    assert run.variables["level"] == "mid"


@pytest.mark.parametrize(
    ("policy", "amount", "decision", "code"),
    [
        ("FIRST", 1, "grade", "decision_no_match"),
        ("UNIQUE", 500, "grade", "decision_not_unique"),
        ("FIRST", 500, "other", "decision_unknown"),
    ],
    ids=["no row", "two rows", "no such table"],
)
def test_what_a_table_cannot_decide_is_an_incident(kit, policy, amount, decision, code):
    run = kit.begin(ruled(kit, policy, decision, camunda__resultVariable="level"), amount=amount)

    assert [e["code"] for e in kit.told(run, "incident")] == [code]
    assert run.variables == {"amount": amount}


def test_an_answer_of_another_shape_than_mapped_is_an_incident(kit):
    run = kit.begin(
        ruled(
            kit,
            "COLLECT",
            camunda__resultVariable="all",
            camunda__mapDecisionResult="singleEntry",
        ),
        amount=500,
    )

    assert [(e["code"], e["facts"]) for e in kit.told(run, "incident")] == [
        ("decision_mapping", {"decision": "grade", "rows": 2})
    ]


def test_a_table_may_ask_for_the_time_of_the_step(kit):
    table = TABLE.replace(">amount<", '>(now() - date and time("1970-01-01T00:00:00Z")).days<')
    task = kit.node(
        "businessRuleTask", "r", camunda__decisionRef="grade", camunda__resultVariable="level",
        camunda__mapDecisionResult="singleEntry",
    )  # fmt: skip
    compiled = kit.release(
        kit.start(), kit.user("a"), task, kit.user("z"), kit.chain("start", "a", "r", "z"),
        files={"grade.dmn": table.format(policy="FIRST").encode()},
    )  # fmt: skip

    run = kit.complete(kit.begin(compiled), 1, at=20 * 86_400)

    assert run.variables["level"] == "mid"


def test_a_value_that_cannot_be_read_is_an_incident(kit):
    run = kit.begin(ruled(kit), amount={"$t": "date", "v": "soon"})

    assert [e["code"] for e in kit.told(run, "incident")] == ["value_unreadable"]

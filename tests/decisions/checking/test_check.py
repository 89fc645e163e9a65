from tests.decisions.sample import data, decision, literal, model, table


def test_every_kind_of_finding_is_reached_from_the_model():
    rules = [["< 5", "1"], ["[1..9]", '"x"'], ["nobody", "1"]]
    found = model(
        data("a", "number"),
        decision(table({"a": "number"}, {"o": "number"}, rules), name="one"),
        decision(table({"a": ""}, {"o": ""}, [["-", "1"], ["5", "1"]], policy="FIRST"), name="two"),
        decision(literal("1 +"), name="three"),
    )

    assert sorted(f.code for f in found.check()) == [
        "feel_syntax",
        "name_unknown",
        "output_type",
        "rule_unreachable",
        "rules_overlap",
        "table_no_default",
    ]


def test_a_sound_table_has_no_findings():
    rules = [["< 5", "true", '"a"'], [">= 5", "-", '"b"'], ["-", "-", '"c"']]
    logic = table({"a": "number", "b": "boolean"}, {"o": "string"}, rules, policy="FIRST")

    assert model(data("a", "number"), data("b", "boolean"), decision(logic)).check() == []


def test_the_types_of_parameters_count_in_tables_of_knowledge_models():
    types = (
        '<itemDefinition name="tKind"><typeRef>string</typeRef>'
        '<allowedValues><text>"x","y"</text></allowedValues></itemDefinition>'
    )
    logic = table({"k": "string"}, {"o": ""}, [['"x"', "1"], ['"y"', "2"]])
    knowledge = (
        '<businessKnowledgeModel id="b" name="b"><encapsulatedLogic>'
        f'<formalParameter name="k" typeRef="tKind"/>{logic}'
        "</encapsulatedLogic></businessKnowledgeModel>"
    )

    assert model(types, knowledge).check() == []

from decisions import evaluate, evaluate_service, read
from decisions.run import Run
from decisions.valuation import Valuation
from tests.decisions.sample import (
    data,
    decision,
    dmn,
    literal,
    model,
    needs_decision,
    needs_function,
    needs_input,
    table,
)

SERVICE = (
    '<decisionService id="s" name="price"><variable name="price"/>'
    '<outputDecision href="#gross"/><inputDecision href="#rate"/><inputData href="#i_net"/>'
    "</decisionService>"
)
PARTS = (
    data("net", "number"),
    decision(literal("0.2"), name="rate", kind="number"),
    decision(
        literal("net * (1 + rate)"),
        name="gross",
        needs=[needs_input("net"), needs_decision("rate")],
    ),
    SERVICE,
)


def test_a_decision_is_evaluated_once_for_all_that_require_it():
    shared = decision(table({"x": ""}, {"o": ""}, [["-", "x"]]), name="shared")
    needs = [needs_decision("shared")]
    found = model(
        shared,
        decision(literal("shared + 1"), name="a", needs=needs),
        decision(literal("a + shared"), name="d", needs=[*needs, needs_decision("a")]),
    )

    answer = evaluate(found, "d", {"x": 2})

    assert (answer.value, [r.table for r in answer.records]) == (5, ["t"])


def test_an_input_of_another_type_is_null_and_a_problem():
    answer = evaluate(model(*PARTS), "gross", {"net": "ten"})

    assert (answer.value, answer.problem) == (None, "decision_type")


def test_the_value_of_a_decision_is_converted_to_the_type_of_its_variable():
    found = model(decision(literal("[a]"), kind="number"))

    assert evaluate(found, "d", {"a": 5}).value == 5
    assert evaluate(found, "d", {"a": "x"}).problem == "decision_type"


def test_a_service_uses_its_arguments_and_not_the_graph_around_it():
    caller = decision(
        literal("[price(100, 0.5), price(net: 100, rate: 0), net]"),
        needs=[needs_function("s"), needs_input("net")],
    )

    assert evaluate(model(*PARTS, caller), "d", {"net": 1}).value == [150, 100, 1]


def test_a_service_called_with_too_few_or_wrong_arguments_is_null():
    few = decision(literal("price(100)"), needs=[needs_function("s")])
    wrong = decision(literal('price("x", 0)'), needs=[needs_function("s")])

    assert [evaluate(model(*PARTS, d), "d", {}).value for d in (few, wrong)] == [None, None]


def test_a_service_of_several_decisions_gives_a_context():
    two = SERVICE.replace("<inputDecision", '<outputDecision href="#rate"/><inputDecision')

    answer = evaluate_service(model(*PARTS[:-1], two), "price", {"net": 10, "rate": 0})

    assert answer.value == {"gross": 10, "rate": 0}


def test_an_imported_decision_input_and_type_are_found_by_the_import():
    types = '<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>'
    other = read(
        dmn(
            types, data("the age", "tAge"), decision(literal("the age + 1"), name="next age")
        ).replace(b'namespace="urn:m"', b'namespace="urn:o"'),
        name="o",
    )
    head = '<import name="o" namespace="urn:o" importType="https://www.omg.org/spec/DMN/1/MODEL/"/>'
    need = (
        '<informationRequirement><requiredDecision href="urn:o#next_age"/></informationRequirement>'
        '<informationRequirement><requiredInput href="urn:o#i_the_age"/></informationRequirement>'
    )
    source = dmn(head, decision(literal("o.next age + o.the age"), kind="o.tAge", needs=[need]))

    found = read(source, name="m", imports=[other])

    assert found.check() == []
    assert evaluate(found, "d", {"o": {"the age": 5}}).value == 11


def test_values_may_be_given_instead_of_decided():
    found = Valuation(model(*PARTS), {"net": 10}, Run(), {"rate": 1})

    assert found.decision("gross") == 20


class Watched(dict):
    """Inputs that remember what was asked for."""

    def __init__(self, **values):
        super().__init__(values)
        self.asked = set()

    def get(self, name, default=None):
        self.asked.add(name)
        return super().get(name, default)


def test_only_the_inputs_that_are_read_are_asked_for():
    inputs = Watched(a=1, b=2, secret=3)

    answer = evaluate(model(decision(literal("a + b"))), "d", inputs)

    assert (answer.value, inputs.asked) == (3, {"a", "b"})


def test_the_type_of_a_service_says_what_its_arguments_may_be():
    types = (
        '<itemDefinition name="tRate"><typeRef>number</typeRef><allowedValues><text>[0..1]</text>'
        "</allowedValues></itemDefinition>"
        '<itemDefinition name="tPrice"><functionItem><parameters name="rate" typeRef="tRate"/>'
        "</functionItem></itemDefinition>"
    )
    parts = [
        part.replace('<variable name="price"/>', '<variable name="price" typeRef="tPrice"/>')
        for part in PARTS
    ]
    found = model(types, *parts)

    answers = [evaluate_service(found, "price", {"net": 10, "rate": r}) for r in (1, 2)]

    assert [(a.value, a.problem) for a in answers] == [(20, None), (None, "decision_type")]

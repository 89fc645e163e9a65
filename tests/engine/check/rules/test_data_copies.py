from engine.check.rules.data_copies import data_copies
from engine.check.rules.expressions import expressions
from engine.check.rules.parallel_writes import parallel_writes
from tests.engine.check.drawn import flow, told

OBJECT = '<dataObject id="o" name="order"/>'


def task(name, more="", target="o"):
    return (
        f'<task id="{name}"><ioSpecification><dataOutput id="{name}_o"/></ioSpecification>'
        f"<dataOutputAssociation><sourceRef>{name}_o</sourceRef><targetRef>{target}</targetRef>"
        f"{more}</dataOutputAssociation></task>"
    )


def test_copies_that_can_be_made_pass():
    assert told(data_copies, OBJECT + task("a")) == []


def test_what_cannot_be_copied_is_refused_at_its_activity():
    inside = '<ioSpecification><dataInput id="i"/><inputSet/></ioSpecification>'

    assert told(
        data_copies, inside + f'<subProcess id="s">{task("a", target="x")}</subProcess>'
    ) == [
        ("error", "data_in_no_set", "p", {"name": "i", "set": "inputSet"}),
        ("error", "reference_dangling", "a", {"reference": "x"}),
    ]


def test_an_expression_of_an_association_must_compile():
    found = told(expressions, OBJECT + task("a", "<transformation>1 +</transformation>"))

    assert [(severity, code, at) for severity, code, at, _ in found] == [
        ("error", "feel_syntax", "a")
    ]


def test_two_branches_that_copy_to_one_data_object_are_told():
    body = OBJECT + '<parallelGateway id="g"/>' + task("a") + task("b")

    found = told(parallel_writes, body + flow("f", "g", "a") + flow("h", "g", "b"))

    assert found == [
        ("warning", "parallel_writes", "a", {"variable": "order", "other": "b", "fork": "g"})
    ]

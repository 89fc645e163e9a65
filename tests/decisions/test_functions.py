import pytest

from decisions import evaluate
from feel import FeelLimit
from tests.decisions.sample import decision, literal, model, needs_function, outcome

ADD = (
    '<businessKnowledgeModel id="b" name="add up"><variable name="add up"/><encapsulatedLogic>'
    '<formalParameter name="a b" typeRef="number"/><formalParameter name="c" typeRef="number"/>'
    f"{literal('a b + c')}</encapsulatedLogic></businessKnowledgeModel>"
)


def knowledge(text, parameter="n"):
    return (
        '<businessKnowledgeModel id="b" name="f"><variable name="f"/><encapsulatedLogic>'
        f'<formalParameter name="{parameter}"/>{literal(text)}'
        "</encapsulatedLogic></businessKnowledgeModel>"
    )


def binding(name, text):
    return f'<binding><parameter name="{name}"/>{literal(text)}</binding>'


def invoked(*bindings, called="add up"):
    logic = f"<invocation>{literal(called)}{''.join(bindings)}</invocation>"
    found = model(ADD, decision(logic, needs=[needs_function("b")]))
    return evaluate(found, "d", {"x": 1})


def test_an_invocation_binds_by_name():
    assert invoked(binding("c", "2"), binding("a b", "x")).value == 3


def test_a_missing_binding_is_null():
    found = invoked(binding("c", "2"))

    assert (found.value, found.problem) == (None, None)


@pytest.mark.parametrize(
    ("bindings", "called", "code"),
    [
        ([binding("z", "1")], "add up", "unknown_parameter"),
        ([], "x", "not_a_function"),
        ([binding("a b", '"x"'), binding("c", "1")], "add up", "argument_type"),
    ],
    ids=["a parameter that there is not", "no function", "an argument of another type"],
)
def test_what_cannot_be_called_is_null_with_a_note(bindings, called, code):
    found = invoked(*bindings, called=called)

    assert (found.value, code in [w.code for w in found.warnings]) == (None, True)


def test_a_boxed_function_remembers_the_variables_around_it():
    function = (
        f"<functionDefinition><formalParameter name='n'/>{literal('n + x')}</functionDefinition>"
    )
    logic = (
        f"<context><contextEntry><variable name='f'/>{function}</contextEntry>"
        f"<contextEntry>{literal('f(1) + f(2)')}</contextEntry></context>"
    )

    assert outcome(logic, x=10).value == 23


def test_a_knowledge_model_may_call_itself():
    text = "if n <= 1 then 1 else n * f(n - 1)"
    found = model(knowledge(text), decision(literal("f(5)"), needs=[needs_function("b")]))

    assert evaluate(found, "d", {}).value == 120


def test_calling_itself_without_end_meets_the_limit():
    found = model(knowledge("f(n + 1)"), decision(literal("f(1)"), needs=[needs_function("b")]))

    with pytest.raises(FeelLimit) as caught:
        evaluate(found, "d", {})

    assert caught.value.facts == {"limit": "depth"}


def test_a_function_does_not_see_the_variables_of_its_caller():
    found = model(knowledge("n + x"), decision(literal("f(1)"), needs=[needs_function("b")]))

    assert evaluate(found, "d", {"x": 1}).value is None


DEGREE = (
    '<itemDefinition name="tDegree"><typeRef>number</typeRef><allowedValues><text>[0..360)</text>'
    "</allowedValues></itemDefinition>"
    '<itemDefinition name="tTurn"><functionItem outputTypeRef="tDegree"><parameters name="by"/>'
    "</functionItem></itemDefinition>"
)


def test_a_binding_may_have_a_type():
    parameter = '<parameter name="a" typeRef="tDegree"/>'
    called = literal("function(a) string(a)")
    logic = f"<invocation>{called}<binding>{parameter}{literal('x')}</binding></invocation>"
    found = model(DEGREE, decision(logic))

    assert [evaluate(found, "d", {"x": x}).value for x in (90, 400)] == ["90", None]


def test_a_parameter_written_in_feel_takes_allowed_values_alone():
    found = model(DEGREE, decision(literal("(function(a: tDegree) a)(x)")))

    assert [evaluate(found, "d", {"x": x}).value for x in (90, 400)] == [90, None]


@pytest.mark.parametrize(
    "turn",
    [
        literal("function(by) by + 1", "tTurn"),
        '<functionDefinition typeRef="tTurn"><formalParameter name="by"/>'
        f"{literal('by + 1')}</functionDefinition>",
    ],
    ids=["in FEEL", "in a box"],
)
def test_a_function_gives_what_its_type_says(turn):
    entries = (
        f"<contextEntry><variable name='turn'/>{turn}</contextEntry>"
        f"<contextEntry>{literal('turn(x)')}</contextEntry>"
    )
    found = model(DEGREE, decision(f"<context>{entries}</context>"))

    assert [evaluate(found, "d", {"x": x}).value for x in (90, 359)] == [91, None]


def test_the_type_of_a_knowledge_model_says_what_its_parameters_take():
    types = (
        '<itemDefinition name="tText"><functionItem><parameters name="n" typeRef="string"/>'
        "</functionItem></itemDefinition>"
    )
    knowing = knowledge("n").replace('<variable name="f"/>', '<variable name="f" typeRef="tText"/>')
    found = model(types, knowing, decision(literal("f(x)"), needs=[needs_function("b")]))

    assert [evaluate(found, "d", {"x": x}).value for x in ("a", 5)] == ["a", None]

import pytest

from decisions import DecisionRefused, Heading, evaluate, heading, in_reading_order, read
from tests.decisions.sample import data, decision, dmn, literal

IMPORT = '<import name="{0}" namespace="urn:{0}" importType="https://www.omg.org/spec/DMN/"/>'
NEED = '<informationRequirement><requiredDecision href="urn:{}"/></informationRequirement>'


def file(name, *parts, imports=()):
    source = dmn(*map(IMPORT.format, imports), *parts)
    return source.replace(b'namespace="urn:m"', f'namespace="urn:{name}"'.encode())


def test_a_heading_has_the_namespaces_of_a_file():
    assert heading(file("a", imports=["b", "c"])) == Heading("urn:a", frozenset(("urn:b", "urn:c")))


def test_what_is_no_dmn_has_no_heading():
    with pytest.raises(DecisionRefused):
        heading(b"<definitions/>")


@pytest.mark.parametrize(
    ("imports", "order"),
    [
        ([], []),
        (["", "", ""], [0, 1, 2]),
        (["b", "c", ""], [2, 1, 0]),
        (["c", "", "b"], [1, 2, 0]),
        (["bc", "", ""], [1, 2, 0]),
        (["a", "x", ""], [0, 1, 2]),
        (["b", "a", ""], [2, 0, 1]),
        (["b", "c", "b"], [0, 1, 2]),
    ],
    ids=[
        "none",
        "free",
        "chain",
        "mixed",
        "two",
        "itself and another",
        "circle",
        "behind a circle",
    ],
)
def test_imported_files_come_first(imports, order):
    headings = [
        Heading(name, frozenset(needs)) for name, needs in zip("abc", imports, strict=False)
    ]

    assert in_reading_order(headings) == order


def test_models_read_in_order_see_through_two_imports():
    sources = [
        file("top", decision(literal("mid.y + 1"), name="z", needs=[NEED.format("mid#y")]),
             imports=["mid"]),
        file("mid", decision(literal("low.x * 2"), name="y", needs=[NEED.format("low#x")]),
             imports=["low"]),
        file("low", data("age", "number"), decision(literal("age + 10"), name="x")),
    ]  # fmt: skip
    models = []

    for place in in_reading_order([heading(source) for source in sources]):
        models.append(read(sources[place], name="m", imports=models))

    assert [model.check() for model in models] == [[], [], []]
    assert evaluate(models[-1], "z", {"age": 5}).value == 31

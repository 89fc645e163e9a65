from engine import bpmn
from engine.library.names import Name, names_of
from tests.engine.drawings import FORM, chain, drawing, end, process, properties, start, user

DRAWN = drawing(
    process(
        "p",
        start(),
        user("a", more='name="受理"', inside=properties(name_en="Accept")),
        user("b", more='name="回访"'),
        end(),
        chain(*"sabe"),
    )
)


def test_names_are_those_of_the_drawing():
    compiled = bpmn.compile_release({"p.bpmn": DRAWN, "f02.form": FORM}, {})

    assert names_of(compiled, "p") == {
        "s": Name("s", "s"),
        "a": Name("受理", "Accept"),
        "b": Name("回访", "回访"),
        "e": Name("e", "e"),
    }

import pytest

from feel import FeelSyntaxError
from feel.syntax.parser import Parser
from feel.types import ANY, ContextType, FunctionType, ListType, Named, RangeType, Simple

NUMBER, STRING = Simple("number"), Simple("string")
TYPES = {
    "number": NUMBER,
    "Any": ANY,
    "date and time": Simple("date and time"),
    "dateTime": Simple("date and time"),
    "days and time duration": Simple("days and time duration"),
    "years and months duration": Simple("years and months duration"),
    "list<number>": ListType(NUMBER),
    "list < list < number > >": ListType(ListType(NUMBER)),
    "list": ListType(ANY),
    "range<date and time>": RangeType(Simple("date and time")),
    "range": RangeType(ANY),
    "context<a: number, first name: string>": ContextType((("a", NUMBER), ("first name", STRING))),
    "context": ContextType(()),
    "function<>->Any": FunctionType((), ANY),
    "function<number, string> -> list<number>": FunctionType((NUMBER, STRING), ListType(NUMBER)),
    "function": Simple("function"),
    "tLoan": Named("tLoan"),
    "types.tLoan": Named("types.tLoan"),
}


@pytest.mark.parametrize(("text", "expected"), TYPES.items(), ids=TYPES)
def test_a_type_is_read(text, expected):
    reader = Parser(text, [])

    assert (reader.type(), reader.token.kind) == (expected, "end")


@pytest.mark.parametrize(
    "text", ["", "list<", "list<number", "context<a>", "function<number>", "1", "list<>"]
)
def test_half_a_type_is_refused(text):
    with pytest.raises(FeelSyntaxError):
        Parser(text, []).type()

"""The built-in function ``range`` (DMN 1.5 table 68)."""

from feel.errors import FeelSyntaxError
from feel.frame import Frame
from feel.library.registry import BUILTINS, builtin
from feel.syntax.nodes import Call, Literal, Name, Negation, Node, RangeOf
from feel.syntax.parser import parse_expression
from feel.values.arithmetic import negate
from feel.values.calling import call
from feel.values.order import compare
from feel.values.range import Range

_CONSTRUCTORS = ("date", "time", "date and time", "duration")


@builtin("range(from: string)")
def range_from(frame: Frame, text: str) -> object:
    """Read a range whose ends are literals, in ascending order."""
    frame.hold_text(len(text))
    frame.spend(len(text))
    try:
        found = parse_expression(text)
    except FeelSyntaxError:
        return frame.null("bad_text", "range")
    if not isinstance(found, RangeOf):
        return frame.null("bad_text", "range")
    start, end = _end(frame, found.start), _end(frame, found.end)
    order = compare(start, end)
    if order is None or order > 0:
        return frame.null("bad_text", "range")
    return Range(start, end, found.start_included, found.end_included)


def _end(frame: Frame, node: Node | None) -> object:
    match node:
        case Literal():
            return node.value
        case Negation(operand=Literal() as inner):
            return negate(frame, inner.value, frame.position)
        case Call(function=Name(name=name), arguments=(Literal(value=str() as text),), names=None):
            return call(frame, BUILTINS[name].value, [text]) if name in _CONSTRUCTORS else None
    return None

"""What drawings made by dice are made of: texts that fail by turns, pieces with two ends."""

from typing import NamedTuple

BAD = "=if bad then (function(x) x) else n"
WHEN = 'if bad then "?" else modulo(n, 3) = 1'
TIME = '=if bad then "never" else "1970-01-01T00:0" + string(modulo(n, 10)) + ":30Z"'
ROUNDS = "multiInstanceLoopCharacteristics"
COLLECTIONS = ("[1, 2]", "if bad then null else [{b: 1, a: 2}, n]")
UNTIL = ("", "n &gt; 6", "if bad then 1 else n = 3")
WHILE = ("n &lt; 7", "if bad then 1 else loopCounter &lt; 2", "true")
CARRIED = (
    '<camunda:in variables="all"/>',
    '<camunda:in source="n" target="n"/><camunda:in source="bad" target="bad"/>',
    '<camunda:in variables="all"/><camunda:out variables="all"/>',
    f'<camunda:in variables="all"/><camunda:out sourceExpression="{BAD[1:]}" target="back"/>',
)
COMPENSATE, CANCEL = "<compensateEventDefinition/>", "<cancelEventDefinition/>"
DEEPEST = 4


class Block(NamedTuple):
    """A piece of a drawing with the ids where flows come in and go out."""

    xml: str
    first: str
    last: str

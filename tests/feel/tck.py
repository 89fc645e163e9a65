"""Literal expressions of the public DMN TCK, read from the folder of given conformance data.

The folder is named by ``BIHUAN_CONFORMANCE``; without it, the one beside the checkout is taken.
Only decisions that need nothing but input data, and use no type with parts or allowed values,
are read: those and requirements belong to the tests of decisions.
Run as a program it prints the figures: ``python -m tests.feel.tck``.
"""

import os
import re
from decimal import Decimal
from pathlib import Path

from lxml import etree

from feel import FeelError, compile_expression
from feel.types import ANY, SYNONYMS, ListType, Simple
from feel.values.conformance import converted
from feel.values.kinds import kind_of
from feel.values.parse import parse_date, parse_date_time, parse_decimal, parse_duration, parse_time
from tests.feel.ask import NOW, a_frame

ROOT = Path(__file__).parents[2]
NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
CLOSE = Decimal("1e-8")
READERS = {
    "boolean": lambda text: text.strip() == "true",
    "date": parse_date,
    "time": parse_time,
    "dateTime": parse_date_time,
    "duration": parse_duration,
    "dayTimeDuration": parse_duration,
    "yearMonthDuration": parse_duration,
    **dict.fromkeys(("decimal", "double", "integer", "int", "float", "long"), parse_decimal),
}


def folder():
    """Where the test cases of the TCK should lie."""
    setting = os.environ.get("BIHUAN_CONFORMANCE")  # noqa: TID251 - tests choose their data here
    given = Path(setting) if setting else ROOT.parent / "shared" / "conformance" / "given"
    return given / "tck" / "TestCases"


def value_of(node):
    """The value, list or context below ``node``."""
    listed, parts = node.find("{*}list"), node.findall("{*}component")
    if listed is not None:
        return (
            None if listed.get(NIL) == "true" else [value_of(i) for i in listed.iterfind("{*}item")]
        )
    if parts:
        return {part.get("name"): value_of(part) for part in parts}
    found = node.find("{*}value")
    if found is None or found.get(NIL) == "true":
        return None
    kind, text = (found.get(TYPE) or "xsd:string").split(":")[-1], found.text or ""
    return READERS[kind](text) if kind in READERS else text


def built_in(name):
    """The type that a typeRef means where it is none of the file's own."""
    name = (name or "Any").removeprefix("feel:")
    return ANY if name == "Any" else Simple(SYNONYMS.get(name, name))


def defined(model):
    """By name, the types of the file: one built in, a list of it, or None for more than that."""
    found = {}
    for item in model.iterfind("{*}itemDefinition"):
        reference = item.findtext("{*}typeRef")
        kind = built_in(reference)
        if reference is None or len(item) > 1 or reference in found:
            kind = None
        elif item.get("isCollection") == "true":
            kind = ListType(kind)
        found[item.get("name")] = kind
    return found


def literals(model):
    """By name, text and type of the decisions that need nothing more, and the simple types."""
    found = {}
    types = defined(model)
    own = [name for name, kind in types.items() if kind is None]
    for decision in model.iterfind("{*}decision"):
        text = decision.findtext("{*}literalExpression/{*}text")
        variable = decision.find("{*}variable")
        declared = "Any" if variable is None else variable.get("typeRef")
        needs = decision.findall("{*}knowledgeRequirement") + decision.findall(
            "{*}informationRequirement/{*}requiredDecision"
        )
        mentioned = f"{text} {declared}"
        uses_own = any(re.search(rf"\b{re.escape(name)}\b", mentioned) for name in own)
        if text is not None and not needs and not uses_own:
            simple = {name: kind for name, kind in types.items() if kind is not None}
            found[decision.get("name")] = text, types.get(declared) or built_in(declared), simple
    return found


def items():
    """Level, name, text, type, types, inputs and expected value of each item, in order."""
    for file in sorted(folder().glob("compliance-level-*/*/*-test-*.xml")):
        root = etree.parse(str(file)).getroot()
        texts = literals(etree.parse(str(file.parent / root.findtext("{*}modelName").strip())))
        for number, case in enumerate(root.iterfind("{*}testCase"), 1):
            inputs = {n.get("name"): value_of(n) for n in case.iterfind("{*}inputNode")}
            for result in case.iterfind("{*}resultNode"):
                if result.get("name") not in texts or case.get("invocableName"):
                    continue
                name = f"{file.parent.name}/{case.get('id') or number}"
                expected = value_of(result.find("{*}expected"))
                yield file.parents[1].name[-1], name, *texts[result.get("name")], inputs, expected


def same(found, expected):
    """Whether a value is the expected one; numbers may differ by 1e-8, as in the TCK's runners."""
    kinds = kind_of(found), kind_of(expected)
    if kinds == ("number", "number"):
        return abs(Decimal(found) - Decimal(expected)) < CLOSE
    if kinds == ("list", "list"):
        return len(found) == len(expected) and all(map(same, found, expected))
    if kinds == ("context", "context"):
        return found.keys() == expected.keys() and all(same(found[k], expected[k]) for k in found)
    zero = {str(found), str(expected)} <= {"P0M", "PT0S"}
    return zero or (kinds[0] == kinds[1] and found == expected)


def holds(text, kind, types, inputs, expected):
    """Whether an item comes out as expected; a text that does not parse counts as null."""
    try:
        found = compile_expression(text, names=inputs, types=types).evaluate(inputs, now=NOW).value
    except FeelError:
        found = None
    return same(converted(a_frame(), found, kind)[1], expected)


def figures():
    """By level and kind of answer, how many items hold and how many there are; and the misses."""
    counts, misses = {}, []
    for level, name, *item, expected in items():
        key = f"level {level}, {'null' if expected is None else 'non-null'}"
        good = holds(*item, expected)
        held, total = counts.get(key, (0, 0))
        counts[key] = (held + good, total + 1)
        if not good:
            misses.append(name)
    return counts, misses


if __name__ == "__main__":
    print(*figures(), sep="\n")

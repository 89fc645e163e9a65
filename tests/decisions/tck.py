"""The decision tests of the public DMN TCK, read from the folder of given conformance data.

The folder is named by ``BIHUAN_CONFORMANCE``; without it, the one beside the checkout is taken.
Run as a program it prints the figures: ``python -m tests.decisions.tck [part of a name …]``.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree

from decisions import (
    Model,
    UnknownDecision,
    evaluate,
    evaluate_knowledge,
    evaluate_service,
    heading,
    in_reading_order,
    read,
)
from feel import FeelLimit, compile_expression, from_log

ROOT = Path(__file__).parents[2]
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
TYPES = {"date": "date", "time": "time", "dateTime": "dateTime", "duration": "duration"}
EQUAL = compile_expression("a = b")
NOW = from_log({"$t": "dateTime", "v": "2026-11-21T12:00:00Z"})


def folder() -> Path:
    """Return where the test cases of the TCK should lie."""
    setting = os.environ.get("BIHUAN_CONFORMANCE")  # noqa: TID251 -- tests choose their data here
    given = Path(setting) if setting else ROOT.parent / "shared" / "conformance" / "given"
    return given / "tck" / "TestCases"


@dataclass(frozen=True)
class Item:
    """One expected value of one test case."""

    level: int
    name: str
    model: Path
    kind: str
    invocable: str
    wanted: str
    inputs: dict[str, object]
    expected: object

    @property
    def has_table(self) -> bool:
        """Say whether the file has a decision table."""
        return b"decisionTable" in self.model.read_bytes()


def items() -> Iterator[Item]:
    """Yield all items, in order of folder, case and result."""
    for file in sorted(folder().glob("compliance-level-*/*/*-test-*.xml")):
        root = etree.parse(str(file)).getroot()
        model = file.parent / root.findtext("{*}modelName", "").strip()
        for number, case in enumerate(root.iterfind("{*}testCase"), 1):
            inputs = {n.get("name", ""): value_of(n) for n in case.iterfind("{*}inputNode")}
            for result in case.iterfind("{*}resultNode"):
                expected = result.find("{*}expected")
                yield Item(
                    level=int(file.parent.parent.name[-1]),
                    name=f"{file.parent.name}/{case.get('id') or number}/{result.get('name')}",
                    model=model,
                    kind=case.get("type") or "decision",
                    invocable=case.get("invocableName") or "",
                    wanted=result.get("name", ""),
                    inputs=inputs,
                    expected=None if expected is None else value_of(expected),
                )


def value_of(node: etree._Element) -> object:
    """Read a value, a list or a context below ``node`` as a FEEL value."""
    children = list(node.iterchildren("{*}value", "{*}list", "{*}component"))
    if not children:
        return None
    kind = etree.QName(children[0]).localname
    if kind == "list":
        return [value_of(item) for item in children[0].iterfind("{*}item")]
    if kind == "component":
        return {c.get("name", ""): value_of(c) for c in children}
    return _plain(children[0])


def _plain(node: etree._Element) -> object:
    if node.get(XSI + "nil") == "true":
        return None
    kind = (node.get(XSI + "type") or "string").rpartition(":")[2]
    text = node.text or ""
    if kind == "boolean":
        return text.strip() == "true"
    if kind in ("decimal", "double", "integer"):
        return from_log({"$t": "decimal", "v": text.strip()})
    if kind in TYPES:
        return from_log({"$t": TYPES[kind], "v": text.strip()})
    return text


def load(path: Path, known: dict[Path, Model]) -> Model:
    """Read a model, with the others of its folder as imports."""
    if path not in known:
        others = [p for p in sorted(path.parent.glob("*.dmn")) if p != path]
        offered: list[Model] = []
        for place in in_reading_order([heading(p.read_bytes()) for p in others]):
            source, name = others[place].read_bytes(), others[place].stem
            offered.append(read(source, name=name, imports=offered))
        known[path] = read(path.read_bytes(), name=path.stem, imports=offered)
    return known[path]


def answer(item: Item, known: dict[Path, Model]) -> object:
    """Evaluate what an item asks for."""
    model = load(item.model, known)
    if item.kind == "bkm":
        return evaluate_knowledge(model, item.invocable, item.inputs, now=NOW).value
    if item.kind == "decisionService":
        value = evaluate_service(model, item.invocable, item.inputs, now=NOW).value
        single = len(model.service(item.invocable).outputs) == 1
        return value if single or not isinstance(value, dict) else value.get(item.wanted)
    return evaluate(model, item.wanted, item.inputs, now=NOW).value


def agrees(a: object, b: object) -> bool:
    """Say whether two values are the same to the TCK: numbers to eight digits after the point."""
    if isinstance(a, int | Decimal) and isinstance(b, int | Decimal):
        is_flag = isinstance(a, bool), isinstance(b, bool)
        return a is b if any(is_flag) else abs(Decimal(a) - Decimal(b)) < Decimal("1e-8")
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(agrees(x, y) for x, y in zip(a, b, strict=True))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(agrees(a[key], b[key]) for key in a)
    return type(a) is type(b) and (a == b or EQUAL.evaluate({"a": a, "b": b}).value is True)


def verdict(item: Item, known: dict[Path, Model]) -> str:
    """Return "" where the item passes, else what came instead."""
    try:
        found = answer(item, known)
    except (UnknownDecision, FeelLimit) as error:
        return repr(error)
    return "" if agrees(found, item.expected) else f"{found!r} instead of {item.expected!r}"


def main(parts: list[str]) -> None:
    """Print the misses and the figures of the items whose name has one of ``parts``."""
    known: dict[Path, Model] = {}
    counts: dict[tuple[int, bool, bool], list[int]] = {}
    for item in items():
        if parts and not any(part in item.name for part in parts):
            continue
        miss = verdict(item, known)
        cell = counts.setdefault((item.level, item.has_table, item.expected is not None), [0, 0])
        cell[0] += not miss
        cell[1] += 1
        if miss:
            print(f"MISS {item.name}: {miss[:200]}")
    for (level, has_table, is_real), (good, total) in sorted(counts.items()):
        kind = "tables" if has_table else "other"
        print(f"level {level} {kind:6} {'non-null' if is_real else 'null':8} {good}/{total}")


if __name__ == "__main__":
    main(sys.argv[1:])

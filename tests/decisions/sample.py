"""Small DMN files, written from Python."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from decisions import Model, Outcome, evaluate, read

DMN15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"


def dmn(*parts: str, namespace: str = DMN15, attributes: str = "") -> bytes:
    """Return a file with these elements, one a line from line 3 on."""
    head = f'<definitions xmlns="{namespace}" name="m" namespace="urn:m" id="m" {attributes}>'
    return "\n".join(['<?xml version="1.0"?>', head, *parts, "</definitions>"]).encode()


def table(
    inputs: Mapping[str, str],
    outputs: Mapping[str, str],
    rules: Sequence[Sequence[str]],
    *,
    policy: str = "UNIQUE",
    values: Mapping[str, str] | None = None,
    defaults: Mapping[str, str] | None = None,
    more: str = "",
) -> str:
    """Return a decision table: types by input expression and by output name, cells by rule."""
    lines = [f'<decisionTable id="t" hitPolicy="{policy}" {more}>']
    values, defaults = values or {}, defaults or {}
    for text, kind in inputs.items():
        allowed = _text("inputValues", values.get(text))
        expression = _text("inputExpression", text, kind)
        lines.append(f"<input>{expression}{allowed}</input>")
    for name, kind in outputs.items():
        inner = _text("outputValues", values.get(name))
        inner += _text("defaultOutputEntry", defaults.get(name))
        label = f"name={quoteattr(name)}" if name else ""
        lines.append(f"<output {label}{_type(kind)}>{inner}</output>")
    for number, cells in enumerate(rules, 1):
        row = [_text("inputEntry", cell) for cell in cells[: len(inputs)]]
        row += [_text("outputEntry", cell) for cell in cells[len(inputs) :]]
        lines.append(f'<rule id="r{number}">{"".join(row)}</rule>')
    return "\n".join([*lines, "</decisionTable>"])


def decision(logic: str, *, name: str = "d", kind: str = "", needs: Sequence[str] = ()) -> str:
    """Return a decision with that logic; ``needs`` are requirement elements."""
    variable = f"<variable name={quoteattr(name)}{_type(kind)}/>"
    opening = f'<decision id="{name.replace(" ", "_")}" name={quoteattr(name)}>'
    return f"{opening}{variable}{''.join(needs)}{logic}</decision>"


def literal(text: str, kind: str = "") -> str:
    """Return a literal expression."""
    return _text("literalExpression", text, kind)


def data(name: str, kind: str = "") -> str:
    """Return an input data element."""
    variable = f"<variable name={quoteattr(name)}{_type(kind)}/>"
    return (
        f'<inputData id="i_{name.replace(" ", "_")}" name={quoteattr(name)}>{variable}</inputData>'
    )


def needs_input(name: str) -> str:
    """Return a requirement of input data."""
    href = f"#i_{name.replace(' ', '_')}"
    return f'<informationRequirement><requiredInput href="{href}"/></informationRequirement>'


def needs_decision(name: str) -> str:
    """Return a requirement of a decision."""
    href = f"#{name.replace(' ', '_')}"
    return f'<informationRequirement><requiredDecision href="{href}"/></informationRequirement>'


def needs_function(key: str) -> str:
    """Return a requirement of a knowledge model or service."""
    return f'<knowledgeRequirement><requiredKnowledge href="#{key}"/></knowledgeRequirement>'


def model(*parts: str) -> Model:
    """Read a file with these elements."""
    return read(dmn(*parts), name="m")


def outcome(logic: str, /, **inputs: object) -> Outcome:
    """Evaluate one decision with that logic."""
    return evaluate(model(decision(logic)), "d", inputs)


def _text(tag: str, text: str | None, kind: str = "") -> str:
    return "" if text is None else f"<{tag}{_type(kind)}><text>{escape(text)}</text></{tag}>"


def _type(kind: str) -> str:
    return f' typeRef="{kind}"' if kind else ""

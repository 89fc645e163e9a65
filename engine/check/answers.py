"""Which variables hold the answers of which form, and which of their fields are sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.check.known import Known
from engine.drawing import Node, Process
from forms import Form

Sealed = Mapping[str, frozenset[str]]
"""Variable -> dotted paths of sealed fields within it; ``""`` when the variable itself is one."""


def form_of(node: Node) -> str | None:
    """The id of the form with which a person fills this task, or enters this message."""
    if node.kind == "userTask":
        return node.camunda.get("formRef") or node.camunda.get("formKey") or None
    return node.properties.get("bihuan:form") or None


def sealed_of(process: Process, known: Known) -> Sealed:
    """The sealed fields that the expressions of a process could name.

    Those of its own forms, and what any process of the release keeps in a variable of its own
    (``bihuan:answers``), for it may have been handed over under that name.
    """
    found: dict[str, set[str]] = {}
    for node in known.answered:
        _gather(found, node, known)
    for _, node in process.scope.walk():
        _gather(found, node, known)
    return {name: frozenset(paths) for name, paths in found.items()}


def answers_of(node: Node, known: Known) -> list[str]:
    """The variables that the answers of a node's form land in."""
    variable = node.properties.get("bihuan:answers")
    if variable:
        return [variable]
    form = known.forms.get(form_of(node) or "")
    return [] if form is None else sorted({path.partition(".")[0] for path in _paths(form)})


def _gather(found: dict[str, set[str]], node: Node, known: Known) -> None:
    form = known.forms.get(form_of(node) or "")
    if form is None:
        return
    variable = node.properties.get("bihuan:answers")
    for path in sorted(form.sealed):
        plain = path.replace("[]", "")
        name, _, rest = (variable, "", plain) if variable else plain.partition(".")
        found.setdefault(name, set()).add(rest)


def _paths(form: Form) -> Iterator[str]:
    return (path.replace("[]", "") for path in form.fields)

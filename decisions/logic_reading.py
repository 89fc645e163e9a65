"""From the XML of a boxed expression to compiled logic."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml.etree import _Element

from decisions.boxed import BoxedContext, BoxedList, Conditional, Relation
from decisions.functions import FunctionLogic, Invocation, Parameter
from decisions.item_definitions import part_name
from decisions.item_types import ANY, ItemType, ListOf, bare
from decisions.iteration import Filter, For, Quantified
from decisions.logic import Broken, Logic
from decisions.scope import Scope, place_of, untyped
from decisions.table_reading import read_table
from decisions.xml_elements import attribute, child, children, local_name, logic_of, text_of

MAX_LEVELS = 30

Reader = Callable[[_Element, Scope], Logic]


def read_logic(element: _Element | None, scope: Scope, owner: _Element, name: str = "") -> Logic:
    """Compile the boxed expression ``element`` inside ``owner``.

    ``name`` is that of the variable it gives a value to: a table with one unnamed output
    records the output under it. What cannot be compiled is ``Broken``, with a finding.
    """
    if element is None:
        return _broken("logic_missing", owner, scope)
    if scope.level >= MAX_LEVELS:
        return _broken("too_deep", element, scope)
    kind = local_name(element)
    if kind == "decisionTable":
        return scope.typed(read_table(element, scope, name), element)
    reader = READERS.get(kind)
    if reader is None:
        return _broken("unsupported_element", element, scope)
    return scope.typed(reader(element, scope.deeper()), element)


def read_function(
    element: _Element, scope: Scope, name: str = ""
) -> tuple[tuple[Parameter, ...], Logic]:
    """Compile a ``functionDefinition`` or ``encapsulatedLogic``: parameters and body."""
    parameters = tuple(
        Parameter(part_name(p), scope.type_of(p)) for p in children(element, "formalParameter")
    )
    kind = attribute(element, "kind") or "FEEL"
    if kind != "FEEL":
        return parameters, _broken("function_kind", element, scope)
    inner = scope.plus({p.name: p.wanted for p in parameters})
    logic = next((c for c in children(element) if local_name(c) in KINDS), None)
    return parameters, read_logic(logic, inner, element, name)


def _broken(reason: str, element: _Element, scope: Scope) -> Logic:
    place = place_of(element)
    scope.workshop.report(reason, place, element=local_name(element))
    return Broken(reason, place)


def _literal(element: _Element, scope: Scope) -> Logic:
    return scope.literal(text_of(element), element, several=True)


def _context(element: _Element, scope: Scope) -> Logic:
    entries: list[tuple[str, Logic]] = []
    result: Logic | None = None
    for entry in children(element, "contextEntry"):
        variable = child(entry, "variable")
        name = "" if variable is None else part_name(variable)
        logic = read_logic(logic_of(entry), scope, entry, name)
        if variable is None:
            result = logic
            continue
        entries.append((name, scope.typed(logic, variable)))
        scope = scope.plus({name: scope.type_of(variable)})
    return BoxedContext(tuple(entries), result)


def _list(element: _Element, scope: Scope) -> Logic:
    return BoxedList(tuple(read_logic(item, scope, element) for item in _expressions(element)))


def _relation(element: _Element, scope: Scope) -> Logic:
    columns = list(children(element, "column"))
    rows = []
    for row in children(element, "row"):
        cells = [read_logic(cell, scope, row) for cell in _expressions(row)]
        if len(cells) != len(columns):
            return _broken("relation_width", row, scope)
        pairs = zip(cells, columns, strict=True)
        rows.append(tuple(scope.typed(cell, column) for cell, column in pairs))
    return Relation(tuple(map(part_name, columns)), tuple(rows))


def _invocation(element: _Element, scope: Scope) -> Logic:
    called = read_logic(logic_of(element), scope, element)
    bindings = []
    for binding in children(element, "binding"):
        parameter = child(binding, "parameter")
        if parameter is None:
            return _broken("binding_without_parameter", binding, scope)
        value = read_logic(next(iter(_expressions(binding)), None), scope, binding)
        bindings.append((part_name(parameter), scope.typed(value, parameter)))
    return Invocation(called, tuple(bindings), place_of(element))


def _function(element: _Element, scope: Scope) -> Logic:
    parameters, body = read_function(element, scope)
    return FunctionLogic(parameters, body, place_of(element))


def _conditional(element: _Element, scope: Scope) -> Logic:
    condition, then, otherwise = (_part(element, n, scope) for n in ("if", "then", "else"))
    return Conditional(condition, then, otherwise, place_of(element))


def _filter(element: _Element, scope: Scope) -> Logic:
    source = _part(element, "in", scope)
    # Entries of the items are in scope too, but their names are only known when it runs.
    inner = scope.plus(untyped(["item"])).opened()
    return Filter(source, _part(element, "match", inner), place_of(element))


def _for(element: _Element, scope: Scope) -> Logic:
    variable, source, inner = _iterator(element, scope)
    result = child(element, "return")
    uses_partial = result is not None and "partial" in "".join(map(str, result.itertext()))
    inner = inner.plus(untyped(["partial"]))
    return For(variable, source, _part(element, "return", inner), uses_partial)


def _quantified(element: _Element, scope: Scope) -> Logic:
    variable, source, inner = _iterator(element, scope)
    condition = _part(element, "satisfies", inner)
    is_every = local_name(element) == "every"
    return Quantified(variable, source, condition, is_every, place_of(element))


def _iterator(element: _Element, scope: Scope) -> tuple[str, Logic, Scope]:
    variable = " ".join((attribute(element, "iteratorVariable") or "").split())
    source = child(element, "in")
    wanted = ANY if source is None else _item_type(scope.type_of(source))
    return variable, _part(element, "in", scope), scope.plus({variable: wanted})


def _item_type(source: ItemType) -> ItemType:
    inner = bare(source)
    return inner.item if isinstance(inner, ListOf) else ANY


def _part(element: _Element, name: str, scope: Scope) -> Logic:
    part = child(element, name)
    return read_logic(None if part is None else logic_of(part), scope, element)


def _expressions(element: _Element) -> list[_Element]:
    return [c for c in children(element) if local_name(c) in KINDS]


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "literalExpression": _literal,
        "context": _context,
        "list": _list,
        "relation": _relation,
        "invocation": _invocation,
        "functionDefinition": _function,
        "conditional": _conditional,
        "filter": _filter,
        "for": _for,
        "some": _quantified,
        "every": _quantified,
    }
)
KINDS = READERS.keys() | {"decisionTable"}

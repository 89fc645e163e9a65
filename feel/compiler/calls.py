"""Closures for calls and for functions written in place."""

from feel.compiler.builder import Builder, Run, weight
from feel.compiler.scope import Scope
from feel.frame import Frame
from feel.library.pattern import compiled
from feel.library.patterns import PATTERN_BODIES
from feel.library.registry import BUILTINS, Builtin, Signature
from feel.result import Warning_
from feel.syntax.nodes import Call, FunctionDefinition, Name
from feel.types import ANY
from feel.values.calling import call
from feel.values.function import Function
from feel.values.kinds import kind_of


def invocation(builder: Builder, node: Call, scope: Scope) -> Run:
    """Compile a call.

    That of a built-in is bound now, unless a variable hides it; a variable that turns out
    to be no function hides nothing.
    """
    name = node.function.name if isinstance(node.function, Name) else ""
    found = None if name in builder.names else BUILTINS.get(name)
    if found is None or scope.find(name).slot is not None:
        return _dynamic(builder, node, scope)
    return _builtin(builder, found, node, scope)


def _dynamic(builder: Builder, node: Call, scope: Scope) -> Run:
    callee = builder.build(node.function, scope)
    arguments = tuple(builder.build(argument, scope) for argument in node.arguments)
    names, position, depth = node.names, node.position, builder.level
    hidden = BUILTINS.get(node.function.name) if isinstance(node.function, Name) else None
    otherwise = hidden.value if hidden else None

    def run(frame: Frame) -> object:
        function = callee(frame)
        if otherwise is not None and not isinstance(function, Function):
            function = otherwise
        values = [argument(frame) for argument in arguments]
        frame.position = position
        if not isinstance(function, Function):
            return frame.null("no_function", kind_of(function))
        return call(frame, function, values, names, depth)

    return run


def _builtin(builder: Builder, found: Builtin, node: Call, scope: Scope) -> Run:
    signature = found.signature(len(node.arguments), node.names)
    arguments = tuple(builder.build(argument, scope) for argument in node.arguments)
    position = node.position
    if signature is None:
        builder.problems.append(Warning_("bad_arguments", position, found.name))
        return _misfit(found.name, position)
    _check_pattern(builder, signature, arguments, node)
    if signature.parameters and signature.parameters[-1].collects and node.names is None:
        run = _collecting(found, signature, arguments, position)
    else:
        run = _placed(found, signature, arguments, node, position)
    return builder.folded(run, *arguments) if found.pure else run


def _check_pattern(
    builder: Builder, signature: Signature, arguments: tuple[Run, ...], node: Call
) -> None:
    """Note a pattern written down that the engine cannot express."""
    given = dict(zip(node.names or signature.names, arguments, strict=False))
    written = {
        name: builder.value_of(run) for name, run in given.items() if builder.is_constant(run)
    }
    pattern, flags = written.get("pattern", written.get("delimiter")), written.get("flags")
    if not isinstance(pattern, str) or signature.body not in PATTERN_BODIES:
        return
    if compiled(pattern, flags if isinstance(flags, str) else "") is None:
        builder.problems.append(Warning_("bad_pattern", node.position))


def _misfit(name: str, position: int) -> Run:
    def run(frame: Frame) -> object:
        return frame.null("bad_arguments", name, position)

    return run


def _collecting(
    found: Builtin, signature: Signature, arguments: tuple[Run, ...], position: int
) -> Run:
    given = [True] * len(signature.parameters)

    def run(frame: Frame) -> object:
        values = signature.gathered([argument(frame) for argument in arguments], None)
        frame.position = position
        return found.run(frame, signature, values or [], given)

    return run


def _placed(
    found: Builtin, signature: Signature, arguments: tuple[Run, ...], node: Call, position: int
) -> Run:
    places = signature.places(len(arguments), node.names) or []
    given = [at is not None for at in places]
    if len(places) == 1 and given[0]:
        return _single(found, signature, arguments[0], position)
    ordered = [None if at is None else arguments[at] for at in places]

    def run(frame: Frame) -> object:
        values = [None if argument is None else argument(frame) for argument in ordered]
        frame.position = position
        return found.run(frame, signature, values, given)

    return run


def _single(found: Builtin, signature: Signature, argument: Run, position: int) -> Run:
    def run(frame: Frame) -> object:
        value = argument(frame)
        frame.position = position
        return found.run(frame, signature, [value], [True])

    return run


def definition(builder: Builder, node: FunctionDefinition, scope: Scope) -> Run:
    """Compile a function; it takes along the variables it sees. ``external`` is refused."""
    if node.body is None:
        builder.problems.append(Warning_("external_function", node.position))
        return _external(node.position)
    slots = tuple(builder.slot() for _ in node.parameters)
    inner = Scope(scope, dict(zip(node.parameters, slots, strict=True)))
    level, builder.level = builder.level, 0
    body = builder.build(node.body, inner)
    builder.level = level
    cost = weight(node.body)
    types = tuple(builder.resolved(kind) for kind in node.types)
    declared = types if any(kind is not ANY for kind in types) else ()

    def run(frame: Frame) -> object:
        captured, context = frame.locals[:], frame.context
        frame.spend(len(captured))

        def invoke(caller: Frame, values: list[object]) -> object:
            caller.spend(cost + len(captured))
            inside = captured[:]
            for slot, value in zip(slots, values, strict=True):
                inside[slot] = value
            outside = caller.locals, caller.context
            caller.locals, caller.context = inside, context
            try:
                return body(caller)
            finally:
                caller.locals, caller.context = outside

        return Function("", node.parameters, invoke, declared, captured=captured)

    return run


def _external(position: int) -> Run:
    def run(frame: Frame) -> object:
        return frame.null("external_function", "", position)

    return run

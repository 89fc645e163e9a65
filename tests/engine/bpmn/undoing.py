"""Pieces of drawings in which something is undone."""

from xml.sax.saxutils import quoteattr

LOOP = "multiInstanceLoopCharacteristics"


def rounds(items, order="false"):
    collection = quoteattr(f"={items}")
    given = f'camunda:collection={collection} camunda:elementVariable="i"'
    return f'<{LOOP} isSequential="{order}" {given}/>'


def undone(kit, host, handler=None):
    """A compensation boundary event on ``host``, with a user task ``un_<host>`` behind it."""
    name = f"un_{host}"
    return (
        kit.boundary(f"at_{host}", host, "<compensateEventDefinition/>")
        + (handler or kit.user(name, isForCompensation="true"))
        + f'<association id="as_{host}" sourceRef="at_{host}" targetRef="{name}"/>'
    )


def throw(kit, name="throw", ref=None, kind="intermediateThrowEvent"):
    given = "" if ref is None else f' activityRef="{ref}"'
    return kit.node(kind, name, f"<compensateEventDefinition{given}/>")


def sub(kit, name, *parts, inside="", kind="subProcess", **more):
    return kit.node(kind, name, inside + "".join(parts), **more)


def beside(kit, name, event, *parts, interrupts=True, **more):
    start = kit.start(f"{name}_s", event, isInterrupting="true" if interrupts else "false")
    return kit.node("subProcess", name, start + "".join(parts), triggeredByEvent="true", **more)


def opened(kit, run):
    return [e["el"] for e in kit.told(run, "opened")]


def only(kit, run):
    """The number of the one open task."""
    (number,) = kit.open(run)
    return number


def trail(kit, run):
    """Complete what is open, the oldest first, until nothing is; the tasks in that order."""
    done = []
    while kit.open(run):
        number = min(kit.open(run))
        done.append(kit.open(run)[number])
        run = kit.complete(run, number)
    return done

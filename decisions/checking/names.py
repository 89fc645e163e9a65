"""Names that a text reads and nobody gives."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from decisions.finding import Finding
from decisions.item_types import ContextOf, ItemType, bare
from decisions.scope import Path, Usage


def unknown_names(
    usages: Iterable[Usage], computed: Collection[str], *, is_closed: bool
) -> Iterator[Finding]:
    """Yield names that are not in scope.

    Args:
        usages: what each text reads.
        computed: variables of the model's own decisions and functions: reading one without a
            requirement is ``not_required``, an error.
        is_closed: the model declares its inputs. Otherwise any other name may be a variable of
            the process that calls it, and is no finding.
    """
    for usage in usages:
        for path in sorted(usage.reads):
            found = _judge(path, usage.visible, computed, is_closed)
            if found is not None:
                code, name = found
                yield Finding(
                    code=code,
                    severity="error" if code == "not_required" else "warning",
                    line=usage.place.line,
                    element_id=usage.place.element_id,
                    facts={"name": name, "path": ".".join(path)},
                )


def _judge(
    path: Path, visible: Mapping[str, ItemType], computed: Collection[str], is_closed: bool
) -> tuple[str, str] | None:
    if path[0] not in visible:
        if path[0] in computed:
            return "not_required", path[0]
        return ("name_unknown", path[0]) if is_closed and path[0] != "?" else None
    wanted = visible[path[0]]
    for name in path[1:]:
        inner = bare(wanted)
        if not isinstance(inner, ContextOf):
            return None
        if name not in inner.parts:
            return "name_unknown", name
        wanted = inner.parts[name]
    return None

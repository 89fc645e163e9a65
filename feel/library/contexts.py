"""Built-in functions of contexts (DMN 1.5 table 76)."""

from feel.frame import Frame
from feel.library.registry import builtin

Context = dict[str, object]


@builtin("get value(context: context, keys: list)")
@builtin("get value(m: context, key: any)")
def get_value(frame: Frame, found: Context, key: object) -> object:
    """Return the entry ``key``, or the one that a list of keys leads to."""
    value: object = found
    for word in key if isinstance(key, list) and key else [key]:
        if not isinstance(word, str) or not isinstance(value, dict) or word not in value:
            return frame.null("unknown_entry", "get value")
        value = value[word]
    return value


@builtin("get entries(m: context)")
def get_entries(frame: Frame, found: Context) -> object:
    """Return a list of contexts with ``key`` and ``value``, in the order of the entries."""
    frame.hold(len(found))
    return [{"key": key, "value": value} for key, value in found.items()]


@builtin("context(entries: list)")
def context(frame: Frame, entries: list[object]) -> object:
    """Make a context of a list of contexts with ``key`` and ``value``."""
    frame.hold(len(entries))
    made: Context = {}
    for entry in entries:
        if not isinstance(entry, dict) or not {"key", "value"} <= entry.keys():
            return frame.null("bad_arguments", "context: entries")
        key = entry["key"]
        if not isinstance(key, str) or key in made:
            return frame.null("bad_arguments", "context: entries")
        made[key] = entry["value"]
    return made


@builtin("context put(context: context, keys: any, value: any)")
def context_put(frame: Frame, found: Context, keys: object, value: object) -> object:
    """Return the context with one entry added or replaced, at the end of a list of keys."""
    if not isinstance(keys, list):
        return _put(frame, found, [keys], value)
    return _put(frame, found, keys, value)


@builtin("context put(context: context, key: string, value: any)")
def context_put_named(frame: Frame, found: Context, key: str, value: object) -> object:
    """Return the context with the entry ``key`` added or replaced."""
    return _put(frame, found, [key], value)


def _put(frame: Frame, found: Context, keys: list[object], value: object) -> object:
    levels: list[tuple[Context, str]] = []
    inner: object = found
    for key in keys:
        if not isinstance(key, str) or not isinstance(inner, dict):
            return frame.null("bad_arguments", "context put: keys")
        levels.append((inner, key))
        inner = inner.get(key)
    if not levels:
        return frame.null("bad_arguments", "context put: keys")
    for level, key in reversed(levels):
        frame.hold(len(level) + 1)
        value = {**level, key: value}
    return value


@builtin("context merge(contexts: list)")
def context_merge(frame: Frame, contexts: list[object]) -> object:
    """Join contexts; of two entries with one name the last one wins."""
    made: Context = {}
    for part in contexts:
        if not isinstance(part, dict):
            return frame.null("bad_arguments", "context merge: contexts")
        frame.hold(len(made) + len(part))
        made.update(part)
    return made

"""The built-in functions that take a pattern (DMN 1.5 §10.3.4.3)."""

from feel.errors import FeelLimit
from feel.frame import Frame
from feel.library.pattern import Compiled, compiled, reading_cost, replacement_parts
from feel.library.registry import builtin


def _ready(frame: Frame, text: str, pattern: str, flags: str | None) -> Compiled | None:
    frame.spend(reading_cost(pattern))
    found = compiled(pattern, flags or "")
    if found is None or not _is_unicode(text):
        frame.warn("bad_pattern" if found is None else "bad_text")
        return None
    frame.spend(found.cost)
    frame.hold_text(len(text))
    frame.spend(len(text) >> 2)
    return found


def _is_unicode(text: str) -> bool:
    """Say whether ``text`` is free of halves of characters, which the engine cannot read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@builtin("matches(input: string, pattern: string, flags?: string?)")
def matches(frame: Frame, text: str, pattern: str, flags: str | None) -> object:
    """Say whether the pattern is found anywhere in ``text``."""
    found = _ready(frame, text, pattern, flags)
    return None if found is None else found.engine.search(text) is not None


@builtin("replace(input: string, pattern: string, replacement: string, flags?: string?)")
def replace(frame: Frame, text: str, pattern: str, replacement: str, flags: str | None) -> object:
    """Put ``replacement``, with ``$1`` for a group, in the place of every match."""
    found = _ready(frame, text, pattern, flags)
    if found is None:
        return None
    parts = replacement_parts(replacement, found.engine.groups)
    if parts is None or found.engine.search("") is not None:
        return frame.null("bad_pattern")
    made: list[str] = []
    length = at = 0
    for match in found.engine.finditer(text):
        made.append(text[at : match.start()])
        made.extend(part if isinstance(part, str) else match.group(part) or "" for part in parts)
        length += sum(len(piece) for piece in made[-len(parts) - 1 :])
        at = match.end()
        frame.spend(1 + len(parts))
        if length > frame.size:
            raise FeelLimit(limit="size")
    made.append(text[at:])
    frame.hold_text(length + len(made[-1]))
    return "".join(made)


@builtin("split(string: string, delimiter: string)")
def split(frame: Frame, text: str, delimiter: str) -> object:
    """Cut ``text`` where the pattern ``delimiter`` is found."""
    found = _ready(frame, text, delimiter, None)
    if found is None:
        return None
    if found.engine.search("") is not None:
        return frame.null("bad_pattern")
    made: list[object] = []
    at = 0
    for match in found.engine.finditer(text):
        made.append(text[at : match.start()])
        at = match.end()
    made.append(text[at:])
    frame.hold(len(made))
    return made


PATTERN_BODIES = (matches, replace, split)
"""The functions whose pattern is checked as soon as it is compiled, if it is a literal."""

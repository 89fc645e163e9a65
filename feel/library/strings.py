"""Built-in functions of strings (DMN 1.5 table 70), patterns apart."""

from feel.frame import Frame
from feel.library.registry import builtin


@builtin("string length(string: string)")
def string_length(frame: Frame, text: str) -> object:
    """Count the characters (Unicode code points)."""
    return len(text)


@builtin("upper case(string: string)")
def upper_case(frame: Frame, text: str) -> object:
    """Write in capital letters."""
    frame.hold_text(3 * len(text))
    return text.upper()


@builtin("lower case(string: string)")
def lower_case(frame: Frame, text: str) -> object:
    """Write in small letters."""
    frame.hold_text(3 * len(text))
    return text.lower()


@builtin("contains(string: string, match: string)")
def contains_text(frame: Frame, text: str, part: str) -> object:
    """Say whether ``part`` occurs in ``text``."""
    frame.hold_text(len(text) + len(part))
    return part in text


@builtin("starts with(string: string, match: string)")
def starts_with(frame: Frame, text: str, part: str) -> object:
    """Say whether ``text`` begins with ``part``."""
    return text.startswith(part)


@builtin("ends with(string: string, match: string)")
def ends_with(frame: Frame, text: str, part: str) -> object:
    """Say whether ``text`` ends with ``part``."""
    return text.endswith(part)


@builtin("substring(string: string, start position: integer, length?: integer)")
def substring(frame: Frame, text: str, start: int, length: int | None) -> object:
    """Cut out ``length`` characters from ``start``: 1 is the first, -1 the last."""
    if not 1 <= abs(start) <= len(text) or (length is not None and length < 1):
        return frame.null("out_of_range", "substring")
    first = start - 1 if start > 0 else len(text) + start
    frame.hold_text(len(text))
    return text[first:] if length is None else text[first : first + length]


@builtin("substring before(string: string, match: string)")
def substring_before(frame: Frame, text: str, part: str) -> object:
    """Return what stands before the first ``part``; empty where there is none."""
    frame.hold_text(len(text) + len(part))
    at = text.find(part)
    return text[:at] if at > 0 else ""


@builtin("substring after(string: string, match: string)")
def substring_after(frame: Frame, text: str, part: str) -> object:
    """Return what stands after the first ``part``; empty where there is none."""
    frame.hold_text(len(text) + len(part))
    at = text.find(part)
    return text[at + len(part) :] if at >= 0 else ""


@builtin("string join(list: list, delimiter?: string?)")
def string_join(frame: Frame, items: list[object], delimiter: str | None) -> object:
    """Join strings, nulls left out."""
    texts = [item for item in items if item is not None]
    if not all(type(item) is str for item in texts):
        return frame.null("bad_arguments", "string join: list")
    between = delimiter or ""
    frame.spend(len(items))
    frame.hold_text(sum(len(str(t)) for t in texts) + len(between) * len(texts))
    return between.join(str(text) for text in texts)

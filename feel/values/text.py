"""Values as text, as ``string()`` gives them."""

from decimal import Decimal

from feel.errors import FeelLimit
from feel.frame import Frame
from feel.values.function import Function
from feel.values.kinds import kind_of
from feel.values.numbers import number_text
from feel.values.range import Range

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def text_of(frame: Frame, value: object) -> str:
    """Return ``value`` as text: a string as it is, all else as it would be written in FEEL."""
    if isinstance(value, str):
        frame.hold_text(len(value))
        return value
    return written(frame, value, 0)


def written(frame: Frame, value: object, depth: int) -> str:
    """Return the text that stands for ``value`` within a list or context."""
    if depth > frame.limits.depth // 4:
        raise FeelLimit(limit="depth")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        text = f'"{value.translate(_ESCAPES)}"'
    elif isinstance(value, (int, Decimal)):
        text = number_text(value)
    elif isinstance(value, (list, dict, Range)):
        text = _compound(frame, value, depth)
    elif isinstance(value, Function):
        text = f"function({', '.join(value.parameters)})"
    else:
        text = str(value) if value is not None and kind_of(value) != "foreign" else "null"
    frame.hold_text(len(text))
    return text


def _compound(frame: Frame, value: list[object] | dict[str, object] | Range, depth: int) -> str:
    if isinstance(value, Range):
        return _range(frame, value, depth)
    frame.spend(len(value))
    if isinstance(value, list):
        return f"[{', '.join(_each(frame, value, depth))}]"
    keys = [key if key.isidentifier() else f'"{key.translate(_ESCAPES)}"' for key in value]
    items = _each(frame, list(value.values()), depth)
    return "{" + ", ".join(f"{k}: {item}" for k, item in zip(keys, items, strict=True)) + "}"


def _each(frame: Frame, items: list[object], depth: int) -> list[str]:
    texts, length = [], 0
    for item in items:
        texts.append(written(frame, item, depth + 1))
        length += len(texts[-1])
        if length > frame.size:
            raise FeelLimit(limit="size")
    return texts


def _range(frame: Frame, value: Range, depth: int) -> str:
    start, end = (written(frame, side, depth + 1) for side in (value.start, value.end))
    if value.sign:
        return f"({value.sign} {start})"
    if value.start is None:
        return f"({'<=' if value.end_included else '<'} {end})"
    if value.end is None:
        return f"({'>=' if value.start_included else '>'} {start})"
    opening, closing = "[" if value.start_included else "(", "]" if value.end_included else ")"
    return f"{opening}{start}..{end}{closing}"

"""What a face needs to draw a form: rows of widgets, nothing left to evaluate."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from forms.field import Field
from forms.problem import Problem


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: ``value`` is the text to post."""

    value: str
    label: str
    label_en: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a dynamic list; a ``blank`` one waits below for something to be added."""

    number: int
    blank: bool
    rows: tuple["Row", ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Widget:
    """One component at one place.

    ``kind`` is the component type; ``name`` what the input posts (``lines[0].owner``), empty for
    what holds no data. ``text`` is the value as an input shows it, ``choices`` the options with
    those chosen, ``texts`` the references of a file picker.

    A ``hidden`` widget is not wanted for what is known now. If it is ``conditional`` its
    visibility depends on answers of the same form, so a page without JavaScript draws it all the
    same, with ``condition`` as a hint and without the browser's own ``required``; what was typed
    into a field that turns out hidden is dropped by ``clean``.

    ``attributes`` are the other properties, evaluated, under their names in form-js (``min``,
    ``max``, ``prefixAdorner``, ``content``, ``url`` …; ``text_en`` and the like for English). A
    table has ``head`` and ``body``. ``html`` content and ``text`` (Markdown) are the owner's
    words: a face must clean them; values put into ``html`` content are escaped already.
    """

    kind: str
    id: str
    name: str = ""
    label: str = ""
    label_en: str = ""
    description: str = ""
    description_en: str = ""
    text: str = ""
    texts: tuple[str, ...] = ()
    checked: bool = False
    choices: tuple[Choice, ...] = ()
    required: bool = False
    readonly: bool = False
    disabled: bool = False
    hidden: bool = False
    conditional: bool = False
    condition: str = ""
    condition_en: str = ""
    columns: int | None = None
    problems: tuple[Problem, ...] = ()
    attributes: Mapping[str, object] = field(default_factory=dict)
    field: Field | None = None
    rows: tuple["Row", ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Widgets that share a line, of 16 columns together; ``None`` shares what is left."""

    widgets: tuple[Widget, ...]

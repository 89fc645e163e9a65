"""A form, compiled once and used for every answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import UTC, datetime

from feel import NotLoggable, from_log
from forms.drawing import Drawing
from forms.errors import BadAnswers
from forms.field import Field
from forms.file import File
from forms.finding import Finding
from forms.html_input import from_text
from forms.paths import pattern_of
from forms.plan import Block, Piece
from forms.privacy import merge, split
from forms.problem import Problem
from forms.setting import Scope
from forms.settle import settle
from forms.sheet import Filling
from forms.verdict import judge, judge_rules, outcome
from forms.widget import Row

_NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, eq=False)
class Form:
    """One immutable form.

    ``fields`` holds the facts of every keyed field by path, in the order of the form; inside a
    list the path has ``[]``. ``findings`` are the warnings met when it was read. ``reads`` are
    the names that its expressions take from the answers or from the context.
    """

    id: str
    name: str
    fields: Mapping[str, Field] = dataclass_field(repr=False)
    findings: tuple[Finding, ...]
    reads: frozenset[str]
    block: Block = dataclass_field(repr=False)
    rows: tuple[tuple[Piece, ...], ...] = dataclass_field(repr=False)
    needs_names: bool

    @property
    def sealed(self) -> frozenset[str]:
        """Paths whose values must be sealed before anything is written (P2 and P3)."""
        return frozenset(path for path, field in self.fields.items() if field.is_sealed)

    def clean(
        self,
        answers: Mapping[str, object],
        *,
        context: Mapping[str, object],
        now: datetime,
        files: Mapping[str, File] | None = None,
        is_open_case: Callable[[str], bool] | None = None,
    ) -> dict[str, object]:
        """Check raw answers and return them as JSON of the log.

        Hidden fields are dropped with their data, disabled ones are neither checked nor
        returned, expression fields are computed. A read-only field whose value ``context`` holds
        is left out, since nobody changed it. An empty answer is ``None`` (``[]`` where several
        are possible, ``False`` for a checkbox); a field that was not answered at all takes its
        default.

        Args:
            answers: JSON by name, nested for groups with a path and for lists; numbers may be
                integers, floats or decimal texts. Logged (tagged) values are read too.
            context: what the process knows, JSON of the log by name. Answers hide it.
            now: aware, in the zone of the desk: texts without offset are told in it.
            files: facts of the attachments that answers may refer to; ``None`` leaves it to the
                caller to check that they exist and what they are.
            is_open_case: says whether a number is one of an open case, for fields that refer to
                one; ``None`` leaves that to the caller.

        Raises:
            BadAnswers: every problem at once, by path (``lines[0].owner``).
            ValueError: ``now`` has no zone.
        """
        if now.tzinfo is None:
            raise ValueError("now has no zone")
        filling = Filling(now)
        scope = Scope(now, files=files, is_open_case=is_open_case)
        if not isinstance(answers, Mapping):
            raise BadAnswers({"": [Problem("not_an_object")]})
        sheet = filling.fill(self.block, answers)
        if self.needs_names:
            settle(sheet, self.outer(context), context, scope, now)
        judge(sheet, filling, scope.at(sheet.names), context)
        if self.needs_names:
            judge_rules(sheet, filling, scope)
        if filling.problems:
            raise BadAnswers(filling.problems)
        return outcome(sheet, scope.at(sheet.names), context)

    def from_text(self, fields: Mapping[str, Sequence[str]]) -> dict[str, object]:
        """Read what a browser posts without JavaScript into raw answers for ``clean``.

        Args:
            fields: all texts of every name; names are paths such as ``lines[0].owner``.
        """
        return from_text(self.block, fields)

    def layout(
        self,
        values: Mapping[str, object],
        *,
        context: Mapping[str, object],
        problems: Mapping[str, Sequence[Problem]] | None = None,
        now: datetime | None = None,
    ) -> tuple[Row, ...]:
        """Return what a page draws, everything evaluated.

        Args:
            values: raw answers as they came, good or bad, or JSON of the log; both are shown as
                they are. Names that the form does not know are passed over.
            context: as for ``clean``.
            problems: those of ``BadAnswers``, put beside their fields.
            now: aware, in the zone of the desk. Without it date-times are shown in the offset
                they were kept with, and ``today()`` is null.
        """
        filling = Filling(now or _NO_MOMENT, repeats=True)
        scope = Scope(now)
        sheet = filling.fill(self.block, values)
        settle(sheet, self.outer(context), context, scope, filling.now)
        return Drawing(filling, scope, problems or {}).rows(self.rows, sheet)

    def split(self, values: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
        """Separate cleaned values into open ones (P0, P1) and secret ones (P2, P3) by path.

        The open part keeps groups and items of lists, without the sealed places; the secret part
        maps paths such as ``lines[0].owner`` to values. An empty value (``None``, ``[]``) stays
        open. A name that the form does not know counts as secret.
        """
        return split(self.block, values)

    def merge(
        self, open_values: Mapping[str, object], secret: Mapping[str, object]
    ) -> dict[str, object]:
        """Put values, or references to them, back into their places; the inverse of ``split``.

        Raises:
            ValueError: a path leads to an item that is not there, or is not a path.
        """
        return merge(open_values, secret)

    def field_at(self, path: str) -> Field:
        """Return the facts of the field at a path with positions, such as ``lines[0].owner``.

        Raises:
            KeyError: the form has no such field.
        """
        return self.fields[pattern_of(path)]

    def outer(self, context: Mapping[str, object]) -> dict[str, object]:
        """Return those values of ``context`` that the form reads, as values of FEEL."""
        found: dict[str, object] = {}
        for name in self.reads & context.keys():
            try:
                found[name] = from_log(_opened(context[name]))
            except NotLoggable:
                found[name] = None
        return found


def _opened(value: object) -> object:
    """Logged JSON with a word in the place of each sealed value, for questions of null."""
    if isinstance(value, Mapping):
        if value.get("$t") == "sealed":
            return "sealed"
        return {name: _opened(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_opened(item) for item in value]
    return value

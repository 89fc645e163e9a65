"""One evaluation under way: what it may still spend and what it has found so far."""

from collections.abc import Mapping

from decisions.finding import Finding
from decisions.outcome import Problem, TableRecord
from decisions.place import Place
from feel import DEFAULT_LIMITS, DateTime, Expression, Limits, UnaryTests
from feel.frame import Frame

MAX_NOTES = 100

# Python frames that a boxed expression or decision puts between the one around it and its parts.
BOX_FRAMES = 4


class Run:
    """The counters, notes, problems and records of one call of ``evaluate``.

    Every text of a run is evaluated within one frame of FEEL, so that steps and depth are
    counted over all of them: a run ends with a value or with ``FeelLimit``, on every machine
    alike, also where knowledge models call themselves.
    """

    def __init__(self, limits: Limits = DEFAULT_LIMITS, now: DateTime | None = None) -> None:
        self.frame = Frame({}, limits, now, 0, 0)
        self.records: list[TableRecord] = []
        self.notes: list[Finding] = []
        self.problems: list[tuple[Problem, Mapping[str, object]]] = []
        self._place = Place(0, None)
        self._text = ""
        self._seen = 0

    def value(
        self, expression: Expression, context: Mapping[str, object], place: Place | None = None
    ) -> object:
        """Evaluate a text that stands at ``place``; its faults become notes there."""
        outer = self._place, self._text
        self._collect()
        self._place, self._text = place or self._place, expression.text
        value = expression.evaluate(context, within=self.frame).value
        self._collect()
        self._place, self._text = outer
        return value

    def passes(self, tests: UnaryTests, value: object, context: Mapping[str, object]) -> bool:
        """Say whether ``value`` surely passes."""
        return tests.evaluate(value, context, within=self.frame).value is True

    def note(self, code: str, place: Place, **facts: object) -> None:
        """Record a fault that made something null; only the first ``MAX_NOTES`` are kept."""
        if len(self.notes) < MAX_NOTES:
            self.notes.append(
                Finding(
                    code=code,
                    severity="warning",
                    line=place.line,
                    element_id=place.element_id,
                    facts=facts,
                )
            )

    def problem(self, code: Problem, place: Place, **facts: object) -> None:
        """Record something that a process must not go on with, and note it."""
        self.problems.append((code, {"line": place.line, "element": place.element_id, **facts}))
        self.note(code, place, **facts)

    def mismatch(self, place: Place, expected: str, **facts: object) -> None:
        """Record that a value does not conform to the type or the values expected at ``place``."""
        self.problem("decision_type", place, expected=expected, **facts)

    def _collect(self) -> None:
        """Turn the warnings of FEEL since the last time into notes at the place in hand."""
        warnings = self.frame.result(None).warnings
        for warning in warnings[self._seen :]:
            self.note(
                "feel_warning",
                self._place,
                reason=warning.code,
                position=warning.position,
                detail=warning.detail,
                text=self._text[:200],
            )
        self._seen = len(warnings)

"""One process on the table of the rules, with all they may look at."""

from __future__ import annotations

from dataclasses import dataclass

from engine.check.areas import Area, areas_of
from engine.check.compiled_text import CompiledText
from engine.check.known import Known
from engine.check.texts import texts_of
from engine.drawing import Drawing, Flow, Node, Process, Scope
from engine.model.finding import Finding, Severity

Place = Node | Flow | Process


@dataclass(frozen=True, slots=True)
class Inspection:
    """A process, the drawing it is in, the world of its release; its scopes and texts prepared."""

    drawing: Drawing
    process: Process
    known: Known
    areas: tuple[Area, ...]
    texts: tuple[CompiledText, ...]

    @classmethod
    def of(cls, drawing: Drawing, process: Process, known: Known) -> Inspection:
        """Prepare one."""
        texts = tuple(CompiledText.of(text) for text in texts_of(process))
        return cls(drawing, process, known, areas_of(process.scope), texts)

    @property
    def nodes(self) -> list[Node]:
        """The flow nodes of all scopes."""
        return [node for area in self.areas for node in area.nodes]

    def place(self, name: str) -> Place:
        """The node or flow of this id, in whatever scope; else the process."""
        for area in self.areas:
            if name in area.scope.nodes:
                return area.scope.nodes[name]
            for flow in area.scope.flows:
                if flow.id == name:
                    return flow
        return self.process

    def scopes_of(self, name: str) -> list[Scope]:
        """The scopes that hold a node of this id."""
        return [area.scope for area in self.areas if name in area.scope.nodes]

    def error(self, code: str, at: Place, line: int | None = None, /, **facts: object) -> Finding:
        """A finding that refuses the file. ``line`` where it is not that of ``at``."""
        return self._finding(code, "error", at, line, facts)

    def missing(self, code: str, at: Place, line: int | None = None, /, **facts: object) -> Finding:
        """A finding that makes the drawing unfinished."""
        return self._finding(code, "missing", at, line, facts)

    def warning(self, code: str, at: Place, line: int | None = None, /, **facts: object) -> Finding:
        """A finding that is probably a mistake."""
        return self._finding(code, "warning", at, line, facts)

    def advice(self, code: str, at: Place, line: int | None = None, /, **facts: object) -> Finding:
        """A finding that is worth a look."""
        return self._finding(code, "advice", at, line, facts)

    def _finding(
        self, code: str, severity: Severity, at: Place, line: int | None, facts: dict[str, object]
    ) -> Finding:
        name = at.key if isinstance(at, Process) else at.id
        return Finding(
            code=code,
            severity=severity,
            file=self.drawing.file,
            line=at.line if line is None else line,
            element_id=name,
            facts={"element": at.name or name, **facts},
        )

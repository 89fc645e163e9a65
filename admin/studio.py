"""One file in the studio: what is published of it, the draft, and what its editor is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import url_for

from admin.context import CSRF, ask, words
from admin.page import hidden_inputs
from engine.errors import NotFound
from engine.queries import DefinitionDraftSource, FindDefinitionDraft, Source, Versions

if TYPE_CHECKING:
    from engine.model import Definition
    from engine.queries import DefinitionDraft

KINDS = ("bpmn", "dmn", "form")


@dataclass(frozen=True, kw_only=True, slots=True)
class Studied:
    """A file that is drawn on: its newest published version, its draft, or both."""

    file: str
    published: Definition | None
    draft: DefinitionDraft | None

    @property
    def key(self) -> str:
        """Its name without the ending."""
        return self.file.rpartition(".")[0]

    @property
    def kind(self) -> str:
        """``bpmn``, ``dmn`` or ``form``."""
        return self.file.rpartition(".")[2]

    @property
    def base(self) -> int:
        """The published version that the draft was begun on, else the newest; 0 for none."""
        if self.draft is not None:
            return self.draft.base
        return self.newest

    @property
    def newest(self) -> int:
        """Number of the newest published version; 0 before the first."""
        return 0 if self.published is None else self.published.version

    @property
    def is_overtaken(self) -> bool:
        """Somebody has published it since the draft was begun."""
        return self.draft is not None and self.draft.base < self.newest


def studied(file: str) -> Studied:
    """What there is of ``file``.

    Raises:
        NotFound: neither a published version nor a draft.
    """
    key, _, kind = file.rpartition(".")
    if not key or kind not in KINDS:
        raise NotFound(file=file[:200])
    versions = ask(Versions(kind=kind, key=key))
    found = Studied(
        file=file,
        published=versions[0] if versions else None,
        draft=ask(FindDefinitionDraft(file=file)),
    )
    if found.published is None and found.draft is None:
        raise NotFound(file=file[:200])
    return found


def drawn(found: Studied) -> bytes:
    """The bytes that are worked on: those of the draft, else those that are published."""
    if found.draft is not None or found.published is None:
        return ask(DefinitionDraftSource(file=found.file))
    return ask(Source(definition=found.published.id))


def told_to_editor(found: Studied) -> dict[str, Any]:
    """What the element of every editor needs; each adds its own."""
    draft = f"/api/v1/drafts/{found.file}"
    source = f"{draft}/source"
    if found.draft is None and found.published is not None:
        source = f"/api/v1/definitions/{found.published.outside}/source"
    return {
        "language": words().language,
        "file": found.file,
        "version": 0 if found.draft is None else found.draft.version,
        "base": found.base,
        "source": source,
        "draft": draft,
        "check": "/api/v1/releases/check",
        "review": url_for("admin.changes", file=found.file),
        "csrf": hidden_inputs()[CSRF],
    }


def said_by_editors() -> dict[str, str]:
    """What the element of every editor says by itself."""
    spoken = words()
    return {
        "error": spoken("error"),
        "missing": spoken("missing"),
        "warning": spoken("warning"),
        "advice": spoken("advice"),
        "errors": spoken("Errors to correct before publishing: %s"),
        "passed": spoken("Fit to publish, with remarks"),
        "clean": spoken("Fit to publish, no remarks"),
        "aged": spoken("Changed since the check"),
        "changeFirst": spoken("Change something first"),
        "failed": spoken("The file could not be loaded. Load the page again to try once more."),
        "unreadable": spoken("“%s” is no file of this definition; what was open is as it was."),
        "signedOut": spoken(
            "Your session has ended. Download what you have, sign in again and open the file here."
        ),
        "offline": spoken("That did not work. Nothing is lost; try again in a moment."),
        "kept_same": "",
        "kept_unsaved": spoken("saving…"),
        "kept_saved": spoken("Draft saved at {time}"),
        "kept_lost": spoken("Not saved: no connection. It is tried again by itself."),
        "kept_overtaken": spoken("Not saved: somebody else has saved this draft."),
        "kept_refused": spoken("Not saved: the reason stands above."),
    }

"""The words by which an instance is found: those of its key, its open and its sealed answers.

Open texts count where a form has a text field of their name: codes of choices are no words. Sealed
ones count unless a form holds them for sensitive (P3): a search must not tell of an injury.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.library.personal import row_place
from engine.library.search_words import words_of
from engine.store.search_index import NOBODY, sealed_rows
from engine.vault import Reference, Vault, references_in

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.model import Event
    from engine.store import Connection

_TEXTS = frozenset({"textfield", "textarea"})
Word = tuple[int, int]
"""A digest, and whose it is: the number of a subject or ``NOBODY``."""


class Indexer:
    """Reads instances of one release."""

    def __init__(self, connection: Connection, vault: Vault, compiled: Compiled) -> None:
        self._connection = connection
        self._vault = vault
        facts = [field for form in compiled.forms.values() for field in form.fields.values()]
        self._texts = {_last(f.path) for f in facts if f.kind in _TEXTS}
        self._sealed = [
            {_last(f.path): f.privacy == "P3" for f in form.fields.values()}
            for form in compiled.forms.values()
        ]

    def words(self, key: str | None, lines: Iterable[Event]) -> set[Word]:
        """What ``lines`` of an instance with the business key ``key`` add to the index."""
        given = [line.content.get("input") for line in lines]
        found = {(word, NOBODY) for word in self._digests(key or "")}
        for text in self._open_texts(given, ""):
            found.update((word, NOBODY) for word in self._digests(text))
        for owner, text in self._sealed_texts(given):
            found.update((word, owner) for word in self._digests(text))
        return found

    def _digests(self, text: str) -> Iterator[int]:
        return map(self._vault.search.digest, words_of(text))

    def _open_texts(self, value: object, name: str) -> Iterator[str]:
        if isinstance(value, str):
            if name in self._texts:
                yield value
        elif isinstance(value, list):
            for item in value:
                yield from self._open_texts(item, name)
        elif isinstance(value, Mapping) and "$t" not in value:
            for inner, item in value.items():
                yield from self._open_texts(item, inner)

    def _shown(self, told: list[Reference]) -> list[Reference]:
        """Those of a line that no form holds for sensitive which may have asked for all of them."""
        names = {_last(reference.path) for reference in told}
        forms = [form for form in self._sealed if names <= form.keys()] or self._sealed
        return [r for r in told if not any(form.get(_last(r.path), False) for form in forms)]

    def _sealed_texts(self, given: list[object]) -> Iterator[tuple[int, str]]:
        wanted = {r for line in given for r in self._shown(list(references_in(line)))}
        places = sorted({(r.stream, r.seq, r.n) for r in wanted})
        for stream, seq, n, nonce, ciphertext, uid, wrapped, owner in sealed_rows(
            self._connection, places
        ):
            place = row_place(stream, seq, n)
            values: dict[str, Any] = self._vault.open(uid, wrapped, place, nonce, ciphertext)
            for path, value in values.items():
                if Reference(stream, seq, n, path) in wanted:
                    yield from ((owner, text) for text in _texts_in(value))


def _last(path: str) -> str:
    """The name of a field: the last part of its path."""
    return path.rpartition(".")[2].partition("[")[0]


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)

"""Names that hold spaces, signs or keywords: the longest one in scope wins."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from feel.errors import FeelError
from feel.syntax.tokens import Token, tokenize

KEYWORDS = frozenset(
    (
        "and",
        "between",
        "else",
        "every",
        "false",
        "for",
        "function",
        "if",
        "in",
        "instance",
        "null",
        "or",
        "return",
        "satisfies",
        "some",
        "then",
        "true",
    )
)

Shape = tuple[tuple[str, bool], ...]
"""The words of a name, each with whether a space goes before it."""


class Known:
    """A stack of layers of names; only those of several words need to be kept."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._layers: list[dict[str, list[Shape]]] = []
        self.push(names)

    def push(self, names: Iterable[str]) -> None:
        """Add a layer with ``names``."""
        self._layers.append({})
        for name in names:
            self.bind(name)

    def pop(self) -> None:
        """Forget the layer added last."""
        self._layers.pop()

    def bind(self, name: str) -> None:
        """Add ``name`` to the layer added last."""
        shape = _shape(name)
        if len(shape) > 1 or (shape and shape[0][0] in KEYWORDS):
            self._layers[-1].setdefault(shape[0][0], []).append(shape)

    def match(self, tokens: list[Token], at: int) -> int:
        """Return how many tokens from ``at`` on make the longest name known, or 0."""
        best, word = 0, tokens[at].text
        for layer in self._layers:
            for shape in layer.get(word, ()):
                if len(shape) > best and _fits(shape, tokens, at):
                    best = len(shape)
        return best


def _fits(shape: Shape, tokens: list[Token], at: int) -> bool:
    if at + len(shape) >= len(tokens):
        return False
    for offset, (word, spaced) in enumerate(shape):
        token = tokens[at + offset]
        if token.text != word or token.kind == "string":
            return False
        if offset and spaced != (token.position > tokens[at + offset - 1].end):
            return False
    return True


@lru_cache(maxsize=4096)
def _shape(name: str) -> Shape:
    try:
        tokens = tokenize(name)[:-1]
    except FeelError:
        return ()
    ends = [0, *(token.end for token in tokens)]
    return tuple(
        (token.text, token.position > end) for token, end in zip(tokens, ends, strict=False)
    )


def spelled(tokens: list[Token]) -> str:
    """Return the name that ``tokens`` make, with one space where the source has any."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(" " + token.text if token.position > before.end else token.text)
    return "".join(parts)

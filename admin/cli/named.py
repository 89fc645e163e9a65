"""Files to look at, by the names under which they stand beside each other, as the reader said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from admin.cli.drawn import find_files
from engine.check.limits import MAX_FILE


@dataclass(frozen=True, slots=True)
class Named:
    """``files`` by the name they have beside each other; ``words`` are those of the reader.

    ``words`` go with the name of the file that is meant, in the order given; a file named twice is
    there twice. ``has_folder``: a folder was named, whose files belong together.
    """

    files: dict[str, Path]
    words: tuple[tuple[str, str], ...]
    has_folder: bool

    def read(self) -> dict[str, bytes]:
        """What the files hold, each up to one byte more than the check would read."""
        return {name: _read(path) for name, path in self.files.items()}

    @property
    def told(self) -> dict[str, str]:
        """How the reader calls a file, by its name."""
        return {name: word for word, name in reversed(self.words)}


def named(words: Iterable[str]) -> Named:
    """The files behind the words of a command; those of a folder by their bare names.

    A file that is named has its bare name too, unless another one has it already.

    Raises:
        Refused: a folder holds two files of one name, or nothing that is drawn.
        OSError: there is no such file or folder.
    """
    files: dict[str, Path] = {}
    meant: list[tuple[str, str]] = []
    has_folder = False
    for word in words:
        if Path(word).is_dir():
            has_folder = True
            for name, path in find_files([word]).items():
                meant.append((str(path), _put(files, name, path)))
        else:
            find_files([word])
            meant.append((word, _put(files, Path(word).name, Path(word))))
    return Named(files, tuple(meant), has_folder)


def _put(files: dict[str, Path], name: str, path: Path) -> str:
    """Put a file among the others, and say by what name."""
    for each in (name, str(path)):
        other = files.setdefault(each, path)
        if other.samefile(path):
            return each
    return str(path)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)

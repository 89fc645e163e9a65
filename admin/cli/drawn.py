"""The drawings, tables and forms that the words of a command name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from admin.cli.trouble import Refused

KINDS = (".bpmn", ".dmn", ".form")


def find_files(names: Iterable[str | Path]) -> dict[str, Path]:
    """Files by their bare names: those that are named, and those of ``KINDS`` in named folders.

    Args:
        names: files and folders that exist.

    Raises:
        Refused: two files have one name, a name is not UTF-8, or there is no file.
        OSError: there is no such file or folder.
    """
    found: dict[str, Path] = {}
    for name in names:
        for path in _below(Path(name)):
            other = found.setdefault(path.name, path)
            if not other.samefile(path):
                raise Refused("files_of_one_name", files=[str(other), str(path)])
    if not found:
        raise Refused("nothing_drawn", places=[str(name) for name in names])
    return found


def read_files(place: str | Path) -> dict[str, bytes]:
    """What there is to publish at a place: one file, or those in a folder, by bare name.

    Raises:
        Refused: there is nothing, or two files have one name.
        OSError: a file cannot be read.
    """
    found = find_files([place])
    if not all(path.suffix in KINDS for path in found.values()):
        raise Refused("nothing_drawn", places=[str(place)])
    return {name: path.read_bytes() for name, path in found.items()}


def _below(path: Path) -> list[Path]:
    path.stat()
    if not path.is_dir():
        return [path]
    inside = sorted(p for p in path.rglob("*") if p.suffix in KINDS and p.is_file())
    for found in inside:
        _ensure_nameable(found)
    return inside


def _ensure_nameable(path: Path) -> None:
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise Refused("name_not_utf8", file=str(path)) from None

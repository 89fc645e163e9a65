"""What belongs to the project: the files a commit would hold."""

import io
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("feel", "decisions", "forms", "engine", "complaints", "api", "admin")


@cache
def files() -> tuple[Path, ...]:
    """Tracked files and new ones that are not ignored, relative to the root, in order."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout.split("\0")  # fmt: skip
    return tuple(sorted(Path(name) for name in listed if name and (ROOT / name).is_file()))


def sources() -> list[Path]:
    """The Python of the rooms and the composition root."""
    return [
        path
        for path in files()
        if path.suffix == ".py" and (path.parts[0] in ROOMS or path == Path("wsgi.py"))
    ]


def text(path: Path) -> str:
    """The file's text; bytes that are no UTF-8 are replaced."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Line number and text of each comment of a Python file."""
    for token in tokenize.generate_tokens(io.StringIO(text(path)).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string

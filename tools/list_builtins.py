"""The built-in functions of FEEL for the editors: written where they offer what can be called.

`python tools/list_builtins.py` writes the file anew; a test fails where it is behind.
"""

from __future__ import annotations

import json
from pathlib import Path

from feel.library.registry import BUILTINS

OUT = Path(__file__).resolve().parents[1] / "admin" / "islands" / "studio" / "builtins.json"


def listed() -> str:
    """By name: the parameters of each way to call it, as JSON with a line a function."""
    lines = (
        f"  {json.dumps(name)}: {json.dumps([list(one.names) for one in builtin.signatures])}"
        for name, builtin in sorted(BUILTINS.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    OUT.write_text(listed(), encoding="utf-8")

"""The ``bihuan`` command line: one command a file, imported only when it is called."""

from admin.cli.group import main
from admin.cli.wiring import Wiring

__all__ = ["Wiring", "main"]

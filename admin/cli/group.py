"""``bihuan``: finds the command that was asked for and imports nothing else."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import resolve_name
from typing import Any

import click

from admin.cli.language import LANG, listen
from admin.cli.told import told
from admin.cli.trouble import Refused, explained, troubles
from admin.cli.usage import reworded

COMPOSITION_ROOT = "wsgi:WIRING"

_MODULES = {"import": "import_csv"}  # a word of Python's own
COMMANDS = (
    "check",
    "decide",
    "deploy",
    "feel",
    "import",
    "migrate",
    "replay",
    "serve",
    "simulate",
    "trial",
    "verify",
    "worker",
)


class Commands(click.Group):
    """Commands by the name of their module; what any of them raises is told as a sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the one that was asked for."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(
            f"admin.cli.{_MODULES.get(cmd_name, cmd_name)}"
        ).command
        if LANG not in found.params:
            found.params.append(LANG)
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Hear the language first, so that even wrong use is told in it."""
        listen(ctx, args)
        with _told():
            for word in args:
                _ensure_text(word)
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _told():
            return super().invoke(ctx)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (click.exceptions.NoArgsIsHelpError, click.exceptions.Exit, SystemExit):
        raise
    except click.UsageError as misuse:
        click.echo(reworded(misuse), err=True)
        raise click.exceptions.Exit(misuse.exit_code) from None
    except troubles() as problem:
        trouble = explained(problem)
        click.echo(f"{told('error')}{trouble.message} [{trouble.code}]", err=True)
        raise click.exceptions.Exit(trouble.exit_code) from None


def _ensure_text(word: str) -> None:
    """Python hands bytes that are not UTF-8 on as half characters, which nothing can store."""
    try:
        word.encode()
    except UnicodeEncodeError:
        raise Refused("word_not_utf8", word=word[:40]) from None


@click.group(cls=Commands, params=[LANG], context_settings={"help_option_names": ["-h", "--help"]})
def bihuan() -> None:
    """Bihuan: complaints, handled as they are drawn."""


class _Late:
    """The composition root, found by name when a command first needs it: it loads every room."""

    def __getattr__(self, name: str) -> Any:
        return getattr(resolve_name(COMPOSITION_ROOT), name)


def main() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    bihuan.main(prog_name="bihuan", obj=_Late())

"""``bihuan deploy``: publish files of a folder as the next release."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from admin.cli.findings import plain, sentence
from admin.cli.output import json_option, lang_option, line
from engine.commands.publish import Publish
from engine.errors import ReleaseRefused
from engine.model import SYSTEM
from engine.model.finding import Finding

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring

KINDS = (".bpmn", ".dmn", ".form")


@click.command()
@click.argument("folder", type=click.Path(exists=True))
@click.option("--note", default="", help="Why, for the list of releases.")
@json_option
@lang_option
@click.pass_obj
def command(wiring: Wiring, folder: str, note: str, as_json: bool, lang: str) -> None:
    """Publish every drawing, table and form below FOLDER (or one file)."""
    engine = wiring.engine(wiring.settings())
    files = read_files(Path(folder))
    try:
        release = engine.run(Publish(files=files, note=note), SYSTEM)
    except ReleaseRefused as refusal:
        for finding in refusal.findings:
            if not isinstance(finding, Finding):
                continue
            told = line(plain(finding, lang)) if as_json else _words(finding, lang)
            click.echo(told, err=not as_json)
        sys.exit(1)
    answer = {"release": release.id, "hash": release.hash, "files": len(files)}
    click.echo(line(answer) if as_json else f"release {release.id} ({len(files)} files)")


def read_files(path: Path) -> dict[str, bytes]:
    """The files to publish below a folder, by their bare names."""
    found = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    return {p.name: p.read_bytes() for p in found if p.suffix in KINDS}


def _words(finding: Finding, lang: str) -> str:
    return f"{finding.file}:{finding.line or ''} {sentence(finding, lang)}"

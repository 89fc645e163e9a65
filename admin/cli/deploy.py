"""``bihuan deploy``: publish files of a folder as the next release."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from admin.cli.drawn import read_files
from admin.cli.findings import plain, show
from admin.cli.migrated import migrated
from admin.cli.output import json_option, line
from admin.cli.told import told
from engine.commands.publish import Publish
from engine.errors import ReleaseRefused
from engine.model import SYSTEM
from engine.model.finding import Finding

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring


@click.command()
@click.argument("folder", type=click.Path())
@click.option("--note", default="", help="Why, for the list of releases.")
@json_option
@click.pass_obj
def command(wiring: Wiring, folder: str, note: str, as_json: bool) -> None:
    """Publish every drawing, table and form below FOLDER (or one file).

    Exit 1: they are refused, and nothing is published.
    """
    engine = wiring.engine(migrated(wiring))
    files = read_files(folder)
    try:
        release = engine.run(Publish(files=files, note=note), SYSTEM)
    except ReleaseRefused as refusal:
        findings = [found for found in refusal.findings if isinstance(found, Finding)]
        # Of files that were published before only the errors: what they always had is no news.
        news = [found for found in findings if found.severity == "error" or found.file in files]
        lines = [line(plain(found)) for found in findings] if as_json else show(news, "refused", {})
        for text in lines:
            click.echo(text, err=not as_json)
        sys.exit(1)
    answer = {"release": release.id, "hash": release.hash, "files": len(files)}
    click.echo(line(answer) if as_json else told("published", **answer))

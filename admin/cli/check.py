"""``bihuan check``: what the deployment check says of files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from admin.cli.drawn import find_files
from admin.cli.findings import plain, show
from admin.cli.output import json_option, line
from engine.check import PROFILES, Report, check_isolated

EXIT = {"runs": 0, "unfinished": 3, "refused": 1}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option(
    "--profile", type=click.Choice(sorted(PROFILES)), default="process-owner", show_default=True
)
@json_option
def command(files: tuple[str, ...], profile: str, as_json: bool) -> None:
    """Check drawings, decision tables and forms: exit 0 runs, 3 unfinished, 1 refused.

    FILES may be folders. Without any form, or any table, among them, references to those are not
    looked up; calls of other processes are, when a folder or several drawings are given.
    """
    by_name = find_files(files)
    sources = {name: path.read_bytes() for name, path in by_name.items()}
    report = check_isolated(
        sources, topics=None, groups=None, elsewhere=_elsewhere(sources), profile=profile
    )
    if as_json:
        for name, path in by_name.items():
            answer = _of(report, name)
            click.echo(line({"file": str(path)} | answer if len(by_name) > 1 else answer))
    else:
        names = {name: str(path) for name, path in by_name.items()}
        for told in show(report.findings, report.status, names):
            click.echo(told)
    sys.exit(EXIT[report.status])


def _elsewhere(sources: dict[str, bytes]) -> set[str]:
    given = Counter(Path(name).suffix for name in sources)
    absent = {kind.removeprefix(".") for kind in (".dmn", ".form") if not given[kind]}
    return absent | ({"bpmn"} if given[".bpmn"] < 2 else set())


def _of(report: Report, name: str) -> dict[str, object]:
    alone = Report.of(finding for finding in report.findings if finding.file == name)
    return {"status": alone.status, "findings": [plain(finding) for finding in alone.findings]}

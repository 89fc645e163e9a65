"""``bihuan check``: what the deployment check says of files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from admin.cli.findings import plain, show
from admin.cli.named import Named, named
from admin.cli.output import json_option, line
from engine.check import PROFILES, Report, check_isolated, status_of
from engine.drawing import SUFFIXES

EXIT = {"runs": 0, "unfinished": 3, "refused": 1}
_APART = frozenset(
    {
        "check_failed",
        "check_timeout",
        "decision_twice",
        "form_twice",
        "process_twice",
        "too_many_processes",
        "xml_too_large",
    }
)
"""What is said of files together that may be right each by itself."""


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option(
    "--profile", type=click.Choice(sorted(PROFILES)), default="process-owner", show_default=True
)
@json_option
def command(files: tuple[str, ...], profile: str, as_json: bool) -> None:
    """Check drawings, decision tables and forms: exit 0 runs, 3 unfinished, 1 refused.

    FILES may be folders. Without any form, or any table, among them, references to those are not
    looked up; calls of other processes are, when a folder or several drawings are given. Files
    that can never be published together, such as two with a process of one id, are checked each by
    itself, unless a folder holds them.
    """
    given = named(files)
    reports = _reports(given, profile)
    found = [finding for name in given.files for finding in reports[name].findings]
    status = status_of(found)
    if as_json:
        for word, name in given.words:
            answer = _answer(reports[name])
            click.echo(line({"file": word} | answer if len(given.words) > 1 else answer))
    else:
        for told in show(found, status, given.told):
            click.echo(told)
    sys.exit(EXIT[status])


def _reports(given: Named, profile: str) -> dict[str, Report]:
    """What is said of each file, by name: together, or where that tells less, each alone."""
    sources = given.read()
    together = _report(sources, profile)
    said = {finding.code for finding in together.findings}
    is_apart = not (_APART.isdisjoint(said) or given.has_folder)
    if len(sources) > 1 and (is_apart or "findings_left_out" in said):
        return {name: _report({name: source}, profile) for name, source in sources.items()}
    return {
        name: Report.of(finding for finding in together.findings if finding.file == name)
        for name in sources
    }


def _report(sources: Mapping[str, bytes], profile: str) -> Report:
    return check_isolated(
        sources, topics=None, groups=None, elsewhere=_elsewhere(sources), profile=profile
    )


def _elsewhere(sources: Mapping[str, bytes]) -> set[str]:
    given = Counter("bpmn" if n.endswith(SUFFIXES) else Path(n).suffix[1:] for n in sources)
    absent = {kind for kind in ("dmn", "form") if not given[kind]}
    return absent | ({"bpmn"} if given["bpmn"] < 2 else set())


def _answer(report: Report) -> dict[str, object]:
    return {"status": report.status, "findings": [plain(finding) for finding in report.findings]}

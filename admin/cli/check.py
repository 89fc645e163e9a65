"""``bihuan check``: what the deployment check says of files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from admin.cli.findings import plain, sentence
from admin.cli.output import json_option, lang_option, line
from engine.check import PROFILES, Report, check_isolated

KINDS = (".bpmn", ".dmn", ".form")
EXIT = {"runs": 0, "unfinished": 3, "refused": 1}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "--profile", type=click.Choice(sorted(PROFILES)), default="process-owner", show_default=True
)
@json_option
@lang_option
def command(files: tuple[str, ...], profile: str, as_json: bool, lang: str) -> None:
    """Check drawings, decision tables and forms: exit 0 runs, 3 unfinished, 1 refused.

    FILES may be folders. Without any form, or any table, among them, references to those are not
    looked up; calls of other processes are, when a folder or several drawings are given.
    """
    by_name = _named(files)
    sources = {short: Path(name).read_bytes() for short, name in by_name.items()}
    report = check_isolated(
        sources, topics=None, groups=None, elsewhere=_elsewhere(sources), profile=profile
    )
    if as_json:
        for short, name in by_name.items():
            click.echo(line(_of(report, short, name, lang, several=len(by_name) > 1)))
    else:
        _show(report, by_name, lang)
    sys.exit(EXIT[report.status])


def _named(files: tuple[str, ...]) -> dict[str, str]:
    found: list[Path] = []
    for name in files:
        path = Path(name)
        inside = (
            sorted(p for p in path.rglob("*") if p.suffix in KINDS) if path.is_dir() else [path]
        )
        found.extend(inside)
    by_name = {path.name: str(path) for path in found}
    if len(by_name) < len(found):
        raise click.UsageError("two files with one name")
    return by_name


def _elsewhere(sources: dict[str, bytes]) -> set[str]:
    given = Counter(Path(name).suffix for name in sources)
    absent = {kind.removeprefix(".") for kind in (".dmn", ".form") if not given[kind]}
    return absent | ({"bpmn"} if given[".bpmn"] < 2 else set())


def _of(report: Report, short: str, name: str, lang: str, *, several: bool) -> dict[str, object]:
    findings = [f for f in report.findings if f.file == short]
    alone = Report.of(findings)
    answer: dict[str, object] = {
        "status": alone.status,
        "findings": [plain(f, lang) for f in alone.findings],
    }
    return {"file": name} | answer if several else answer


def _show(report: Report, by_name: dict[str, str], lang: str) -> None:
    for finding in report.findings:
        name = by_name.get(finding.file, finding.file)
        place = f"{name}:{finding.line}" if finding.line else name
        click.echo(f"{place}: {finding.severity}: {sentence(finding, lang)} [{finding.code}]")
    counted = Counter(finding.severity for finding in report.findings)
    told = ", ".join(f"{number} {severity}" for severity, number in sorted(counted.items()))
    click.echo(f"{report.status} ({told or 'no findings'})")

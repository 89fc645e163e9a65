"""``bihuan check``: what the deployment check says of files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from admin.cli.findings import plain, sentence
from admin.cli.output import json_option, lang_option, line
from engine.check import PROFILES, Report, check_isolated

EXIT = {"runs": 0, "unfinished": 3, "refused": 1}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--profile", type=click.Choice(sorted(PROFILES)), default="process-owner", show_default=True
)
@json_option
@lang_option
def command(files: tuple[str, ...], profile: str, as_json: bool, lang: str) -> None:
    """Check drawings, decision tables and forms: exit 0 runs, 3 unfinished, 1 refused."""
    by_name = {Path(name).name: name for name in files}
    if len(by_name) < len(files):
        raise click.UsageError("two files with one name")
    sources = {short: Path(name).read_bytes() for short, name in by_name.items()}
    report = check_isolated(sources, topics=None, groups=None, profile=profile)
    if as_json:
        for short, name in by_name.items():
            click.echo(line(_of(report, short, name, lang, several=len(files) > 1)))
    else:
        _show(report, by_name, lang)
    sys.exit(EXIT[report.status])


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

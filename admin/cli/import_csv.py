"""``bihuan import``: complaints out of a table, each recorded as a person would have."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

import forms
from admin.cli.import_report import refused_rows, summary, write_refused
from admin.cli.output import json_option, line
from admin.cli.progress import progress
from admin.cli.told import told
from admin.cli.trouble import Refused
from complaints.calendar_settings import CalendarSettings
from complaints.demo import account
from complaints.errors import BadSheet
from complaints.imports import Importer, Sheet, matched, read_sheet
from complaints.intake import FORM, PROCESS, START
from engine.model import SYSTEM
from engine.queries import Definitions, Processes, Source

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from complaints.imports import Outcome
    from engine.executor import Engine


@click.command(name="import")
@click.argument("file", type=click.Path())
@click.option("--as", "person", required=True, help="Account name of who records them.")
@click.option("--map", "mapping", type=click.Path(), help="A JSON file: column to field, or null.")
@click.option("--number", help="The column that tells rows apart, so that none comes twice.")
@click.option("--dry-run", is_flag=True, help="Check every row and take none.")
@click.option("--refused", type=click.Path(), help="Write refused rows to this file, with why.")
@json_option
@click.pass_obj
def command(
    wiring: Wiring,
    file: str,
    person: str,
    mapping: str | None,
    number: str | None,
    dry_run: bool,
    refused: str | None,
    as_json: bool,
) -> None:
    """Take the complaints of the CSV FILE in; again, only those that are not there yet.

    Exit 0 when every row fits, 3 when some were refused.
    """
    with _sheet_faults():
        sheet = read_sheet(Path(file).read_bytes())
    if number is not None and number not in sheet.columns:
        raise Refused("import_number_absent", column=number, known=list(sheet.columns))
    engine = wiring.engine(wiring.settings())
    try:
        importer = _importer(engine, sheet, person, _given(mapping), number)
        act = importer.check if dry_run else importer.take
        counted: Counter[str] = Counter()
        bad: list[Outcome] = []
        with progress(told("importing"), total=len(sheet.rows)) as tell:
            for done, row in enumerate(sheet.rows, 1):
                outcome = act(row)
                counted[outcome.state] += 1
                bad += [outcome] if outcome.state == "refused" else []
                tell(done)
    finally:
        engine.database.close()
    if refused is not None:
        write_refused(Path(refused), sheet.columns, bad, importer.form)
    answer = {state: counted[state] for state in ("new", "there", "refused")}
    if as_json:
        click.echo(line({**answer, "rows": refused_rows(bad, importer.form)}))
    else:
        click.echo(summary(answer, bad, importer.form, is_dry=dry_run))
    sys.exit(3 if bad else 0)


@contextmanager
def _sheet_faults() -> Iterator[None]:
    """What is wrong with the table has a sentence of its own."""
    try:
        yield
    except BadSheet as fault:
        facts: dict[str, Any] = dict(fault.facts)
        raise Refused(f"sheet_{facts.pop('problem')}", **facts) from None


def _given(mapping: str | None) -> dict[str, str | None]:
    if mapping is None:
        return {}
    try:
        given = json.loads(Path(mapping).read_bytes())
    except ValueError:
        raise Refused("import_map", file=mapping) from None
    if not isinstance(given, dict) or not all(
        value is None or isinstance(value, str) for value in given.values()
    ):
        raise Refused("import_map", file=mapping)
    return given


def _importer(
    engine: Engine, sheet: Sheet, person: str, given: dict[str, str | None], number: str | None
) -> Importer:
    form = _published(engine)
    if form is None:
        raise Refused("import_unpublished", process=PROCESS, form=FORM)
    try:
        actor = account(engine, person)
    except LookupError:
        raise Refused("person_unknown", person=person) from None
    if number is not None:
        given = {number: None, **given}
    with _sheet_faults():
        paths = matched(sheet.columns, form, given)
    return Importer(
        engine=engine,
        actor=actor,
        form=form,
        first=_first(engine),
        paths=paths,
        zone=ZoneInfo(CalendarSettings().zone),
        number=number,
    )


def _published(engine: Engine) -> forms.Form | None:
    for one in engine.ask(Definitions(), SYSTEM):
        if (one.kind, one.key) == ("form", FORM):
            return forms.read(engine.ask(Source(definition=one.id), SYSTEM), name=one.file)
    return None


def _first(engine: Engine) -> frozenset[str]:
    """The fields that the start of the process asks for."""
    for process in engine.ask(Processes(), SYSTEM):
        for start in process.starts if process.key == PROCESS else ():
            if start.element == START and start.form is not None:
                return frozenset(start.form.fields)
    return frozenset()

"""A whole trial: check, compile, run, judge."""

from __future__ import annotations

from collections.abc import Callable

from engine import bpmn
from engine.bpmn import Compiled, Start
from engine.bpmn.specs.script_task import SCRIPT
from engine.check import check_release
from engine.errors import ReleaseRefused
from engine.model.finding import Finding
from engine.trial.budget import Exhausted
from engine.trial.choice import Unstartable, chosen, start_of
from engine.trial.host import Host
from engine.trial.outcome import Outcome
from engine.trial.places import finding_of
from engine.trial.question import Question
from engine.trial.scripts import Scripts, is_prompt, read_scripts
from engine.trial.verdict import verdict

_REFUSING = ("error", "missing")
_EMPTY_FORM = '{"type": "default", "id": "%s", "schemaVersion": 18, "components": []}'


def _nothing() -> object:
    """For who need not know."""


def try_out(
    question: Question, *, ready: Callable[[], object] = _nothing, host: type[Host] = Host
) -> Outcome:
    """Run a trial in this process.

    Args:
        question: ``scripts`` and ``horizon`` in it are readable.
        ready: called when the files are read and the running begins.
        host: what runs it.
    """
    scripts = read_scripts(question.scripts)
    compiled = _compiled(question, scripts)
    if isinstance(compiled, Compiled) and not compiled.processes:
        compiled = (
            Finding(code="process_missing", severity="error", file=min(question.files), line=1),
        )
    if not isinstance(compiled, Compiled):
        return Outcome(status="refused", findings=compiled)
    try:
        process = chosen(compiled, question.process)
        first = [chosen(compiled, key) for key in question.start]
        begins = [(each.key, start_of(each)) for each in [*first, process]]
    except Unstartable as reason:
        return Outcome(status="refused", findings=(reason.finding,))
    ready()
    world = host(
        compiled,
        begun=question.begun,
        variables=question.variables,
        answers=question.answers,
        scripts=scripts,
    )
    return _run(world, begins, question)


def _run(world: Host, begins: list[tuple[str, Start]], question: Question) -> Outcome:
    findings: list[Finding] = []
    main = None
    try:
        for key, start in begins:
            main = world.start(key, start, question.variables)
        world.go_on(question.until)
    except Exhausted as exhausted:
        place = world.compiled.processes[begins[-1][0]]
        facts = {"element": place.name, "what": exhausted.what, "limit": exhausted.limit}
        findings.append(finding_of(place, f"trial_limit_{exhausted.what}", **facts))
    status, told = verdict(world)
    return Outcome(
        status="failed" if findings else status,
        trace=tuple(world.log.trace),
        variables={} if main is None else world.runs[main].variables,
        findings=(*findings, *told),
        story=tuple(world.log.story),
    )


def _compiled(question: Question, scripts: Scripts) -> Compiled | tuple[Finding, ...]:
    """The files, ready to run, or what refuses them.

    Not being released for work yet refuses nothing: that is what a trial is for.
    """
    files = dict(question.files)
    absent = {kind for kind in ("dmn", "form") if not any(n.endswith(f".{kind}") for n in files)}
    report = check_release(
        files, topics=None, groups=None, elsewhere=absent, scripts=scripts, profile="standard"
    )
    if any(f.severity in _REFUSING and f.code != "not_executable" for f in report.findings):
        return report.findings
    topics = {f"{SCRIPT}{text}": "inline" for text, does in scripts.items() if is_prompt(does)}
    try:
        return bpmn.compile_release(files, topics, scripts)
    except ReleaseRefused as refusal:
        refusing = _why(refusal)
    unknown = {str(f.facts["form"]) for f in refusing if f.code == "form_unknown"}
    if not unknown or "form" not in absent:
        return refusing
    empty = {f"{name}.form": (_EMPTY_FORM % name).encode() for name in unknown}
    try:
        return bpmn.compile_release(files | empty, topics, scripts)
    except ReleaseRefused as refusal:
        return _why(refusal)


def _why(refusal: ReleaseRefused) -> tuple[Finding, ...]:
    return tuple(finding for finding in refusal.findings if isinstance(finding, Finding))

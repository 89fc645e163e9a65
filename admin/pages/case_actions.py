"""What a person does on a case beside its tasks: enter a message, retry, unmask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.case_facts import facts_of, instances_of
from admin.complaint_of import number_of
from admin.context import answers, ask, now, run, run_anyhow, words
from admin.drawn_form import as_problems, homeless
from admin.moments import local
from admin.opened import shown
from admin.page import show
from admin.pages.case import draw_case
from admin.task_sheet import Trouble
from engine.commands import CorrelateMessage, RetryIncident, Unmask
from engine.errors import BadAnswers, Conflict, NotFound
from engine.queries import FindInstance
from engine.vault import parse_reference
from forms import Row

if TYPE_CHECKING:
    from engine.queries import InstanceDetails, Wait


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    place = "/instances/<uuid:uid>"
    blueprint.add_url_rule(f"{place}/messages/<element>", view_func=message)
    blueprint.add_url_rule(f"{place}/messages/<element>", view_func=send, methods=["POST"])
    blueprint.add_url_rule(f"{place}/incidents/<int:no>", view_func=retry, methods=["POST"])
    blueprint.add_url_rule(f"{place}/unmasked", view_func=unmask, methods=["POST"])
    blueprint.add_url_rule(f"{place}/unmasked", view_func=masked_again)


def message(uid: UUID, element: str) -> tuple[str, int]:
    """The form with which a person enters a message that the case waits for."""
    details = ask(FindInstance(instance=uid))
    return _page(details, _wait(details, element), {}, None)


def send(uid: UUID, element: str) -> Response | tuple[str, int]:
    """Send the message with the answers."""
    details = ask(FindInstance(instance=uid))
    wait = _wait(details, element)
    typed: dict[str, Any] = {} if wait.form is None else wait.form.from_text(answers())
    sent = CorrelateMessage(name=wait.name, key=wait.key, payload=typed, instance=uid)
    try:
        run(sent)
    except BadAnswers as refusal:
        return _page(details, wait, typed, Trouble(refusal, refusal.problems), 422)
    except Conflict as refusal:
        return _page(details, wait, typed, Trouble(refusal, {}), 409)
    return redirect(url_for("admin.instance", uid=uid, said="received"), 303)


def retry(uid: UUID, no: int) -> Response:
    """Let a stopped step try again."""
    run(RetryIncident(instance=uid, no=no))
    return redirect(url_for("admin.instance", uid=uid, said="retried"), 303)


def unmask(uid: UUID) -> tuple[str, int]:
    """Show what is masked, once, for the reason given; who looked is recorded."""
    details = ask(FindInstance(instance=uid))
    spoken, reason = words(), request.form.get("reason", "").strip()
    if not reason:
        problem = spoken("Say why you need to see it: the reason is recorded.")
        return draw_case(uid, problem=problem, status=422)
    wanted = {fact.name: fact.references for fact in facts_of(details.instance, details.variables)}
    opened = _opened(details, [text for listed in wanted.values() for text in listed], reason)
    return draw_case(
        uid,
        opened={
            name: spoken(", ").join(str(opened[text]) for text in listed if text in opened)
            for name, listed in wanted.items()
            if any(text in opened for text in listed)
        },
    )


def masked_again(uid: UUID) -> Response:
    """What was shown for a reason is not shown again by loading its address."""
    return redirect(url_for("admin.instance", uid=uid))


def _opened(
    details: InstanceDetails, references: Sequence[str], reason: str
) -> Mapping[str, object]:
    """Open each reference on the instance in whose log it lies: one record for each of them."""
    found: dict[str, object] = {}
    for uid in instances_of(details.instance, details.variables):
        stream = ask(FindInstance(instance=uid)).instance.id
        own = [text for text in references if parse_reference(text).stream == stream]
        if own:
            shown_now: dict[str, Any] = run_anyhow(
                Unmask(instance=uid, references=own, reason=reason)
            )
            found |= shown_now
    return found


def _wait(details: InstanceDetails, element: str) -> Wait:
    """What the case waits for at ``element``; of several rounds the one with the key asked for.

    Raises:
        NotFound: nothing any more.
    """
    key = request.args.get("key")
    for wait in details.waits:
        if wait.element == element and wait.form is not None and key in (None, wait.key):
            return wait
    raise NotFound(element=element[:80])


def _page(
    details: InstanceDetails,
    wait: Wait,
    typed: Mapping[str, Any],
    trouble: Trouble | None,
    status: int = 200,
) -> tuple[str, int]:
    problems = as_problems(trouble.problems) if trouble else {}
    rows: tuple[Row, ...] = ()
    if wait.form is not None:
        context = shown(instances_of(details.instance, details.variables), details.variables).value
        rows = wait.form.layout(typed, context=context, problems=problems, now=local(now()))
    return show(
        "message.html",
        status,
        details=details,
        number=number_of(details.instance, details.variables),
        wait=wait,
        rows=rows,
        loose=homeless(problems, rows),
        trouble=trouble,
    )

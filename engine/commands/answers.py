"""Raw answers -> checked ones, with references in the places of personal values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import forms
from engine.clock import moment
from engine.errors import BadAnswers
from engine.store import attachments, instances

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.library import Sealer
    from engine.model import Instance


def clean(
    work: Work,
    instance: Instance,
    form: str | None,
    answers: Mapping[str, object],
    context: Mapping[str, object],
    sealer: Sealer,
) -> dict[str, object]:
    """Check ``answers`` against the form ``form`` of the instance's release.

    Without a form nothing can be answered: what has no declared field has no privacy class.

    Raises:
        BadAnswers: with the problems by field.
    """
    if form is None:
        if answers:
            problem = {"code": "unknown_field", "facts": {}}
            raise BadAnswers({name: [problem] for name in answers})
        return {}
    compiled = work.ready(instance.release).compiled
    found = compiled.forms[form]
    now = moment(work.now()).astimezone(ZoneInfo(compiled.zone))
    try:
        files = _files(work, instance, found)
        cleaned = found.clean(
            answers,
            context=context,
            now=now,
            files=files,
            is_open_case=lambda number: bool(
                instances.running_with(work.connection, number, drill=instance.drill)
            ),
        )
    except forms.BadAnswers as refusal:
        problems = {
            path: [{"code": problem.code, "facts": dict(problem.facts)} for problem in listed]
            for path, listed in refusal.problems.items()
        }
        raise BadAnswers(problems) from refusal
    return sealer.answers(found, cleaned)


def _files(work: Work, instance: Instance, form: forms.Form) -> dict[str, forms.File] | None:
    """What a file picker may refer to: the attachments of the instance; costs a read if needed."""
    if not any(field.kind == "filepicker" for field in form.fields.values()):
        return None
    return {
        str(kept.uid): forms.File(kept.media_type, kept.size)
        for kept in attachments.of_instance(work.connection, instance.id)
        if not kept.is_removed
    }

"""A form in the shape that marshmallow's friends expect; loaded only by those."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validates_schema

from forms.errors import BadAnswers
from forms.file import File
from forms.form import Form

Clean = Callable[..., dict[str, object]]


class FormSchema(Schema):
    """What all forms have in common; ``schema_of`` adds the names of one form.

    ``load`` answers what ``Form.clean`` answers. Messages are lists, by path, of
    ``{"code": …, "facts": …}``.

    Args:
        now: aware, in the zone of the desk.
        context: what the process knows, JSON of the log by name.
        files: facts of the attachments that answers may refer to.
    """

    class Meta:
        """Names that the form does not know are refused."""

        unknown = RAISE

    error_messages = {"unknown": "unknown_field", "type": "not_an_object"}
    _clean: Clean

    def __init__(
        self,
        *,
        now: datetime,
        context: Mapping[str, object] | None = None,
        files: Mapping[str, File] | None = None,
    ) -> None:
        super().__init__()
        self._now = now
        self._context = context or {}
        self._files = files
        self._answers: dict[str, object] = {}

    @validates_schema(pass_original=True, skip_on_field_errors=False)
    def _check(self, _data: object, original: Mapping[str, object], **_kwargs: object) -> None:
        try:
            self._answers = type(self)._clean(
                original, context=self._context, now=self._now, files=self._files
            )
        except BadAnswers as bad:
            raise ValidationError(_messages(bad)) from bad

    @post_load
    def _hand_over(self, _data: object, **_kwargs: object) -> dict[str, object]:
        return self._answers

    def handle_error(self, error: ValidationError, data: Any, *, many: bool, **kwargs: Any) -> None:
        """Give marshmallow's own two messages the shape of ours."""
        del data, many, kwargs
        messages = error.messages
        if isinstance(messages, dict):
            for path, found in messages.items():
                messages[path] = [_message(entry) for entry in found]


def schema_of(form: Form) -> type[FormSchema]:
    """Return the schema class of one form, with a field for each name at its top.

    What it refuses and answers is what ``Form.clean`` does.
    """
    members: dict[str, object] = {key: fields.Raw(allow_none=True) for key in form.block.shape}
    word = "".join(letter if letter.isalnum() else "_" for letter in form.name)
    return type(f"Form_{word}", (FormSchema,), {**members, "_clean": staticmethod(form.clean)})


def _messages(bad: BadAnswers) -> dict[str, list[object]]:
    return {
        path: [{"code": problem.code, "facts": dict(problem.facts)} for problem in problems]
        for path, problems in bad.problems.items()
        if path and (_is_deep(path) or problems[0].code != "unknown_field")
    }


def _is_deep(path: str) -> bool:
    # Unknown names at the top are marshmallow's to report.
    return "." in path or "[" in path


def _message(entry: object) -> object:
    return {"code": entry, "facts": {}} if isinstance(entry, str) else entry

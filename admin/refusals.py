"""What the pages themselves refuse, before any command.

EngineError
└── Forbidden
    └── FormExpired     the form does not carry the session's token
"""

from engine.errors import Forbidden


class FormExpired(Forbidden):
    """The form was shown in another session; nothing was changed."""

    code = "form_expired"

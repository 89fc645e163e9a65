"""The errors of the expression language: a text that does not parse, and a limit that was met."""


class FeelError(Exception):
    """The expression cannot be used."""

    code = "feel_error"

    def __init__(self, **facts: object) -> None:
        message = (self.__doc__ or "").partition("\n")[0]
        super().__init__(f"{message} {facts}" if facts else message)
        self.facts = facts


class FeelSyntaxError(FeelError):
    """The text is not an expression of FEEL.

    ``position`` counts characters from 0, ``line`` and ``column`` from 1. ``facts`` always
    holds ``problem``, a stable word for what is wrong, and often ``found``.
    """

    code = "feel_syntax"

    def __init__(self, *, text: str, position: int, **facts: object) -> None:
        self.position = position
        self.line, self.column = place(text, position)
        super().__init__(line=self.line, column=self.column, **facts)


class FeelLimit(FeelError):
    """The expression met a limit of steps, depth or size.

    ``facts`` holds ``limit``: ``steps``, ``depth`` or ``size``.
    """

    code = "feel_limit"


class NotLoggable(FeelError):
    """The value has no form in the log: a function, a range, a float or a foreign object."""

    code = "feel_not_loggable"


def place(text: str, position: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the character at ``position`` (from 0)."""
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1

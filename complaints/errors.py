"""What can go wrong in the register.

ComplaintError
├── BadMilestone              also a BadInput
├── BadCalendarSettings       also a BadInput
├── BadMailSettings           also a BadInput
├── BadFormNumber             also a BadInput
├── BadSheet                  also a BadInput
├── CalendarNeverOpens        also a Conflict
└── NumberExhausted           also a Conflict
"""

from engine.errors import BadInput, Conflict, EngineError


class ComplaintError(EngineError):
    """The register cannot do this."""

    code = "complaint_error"


class BadMilestone(ComplaintError, BadInput):
    """A cell of the time-limit table is not written in the grammar of milestones."""

    code = "bad_milestone"


class BadCalendarSettings(ComplaintError, BadInput):
    """The settings of the business calendar contradict themselves or cannot be read."""

    code = "bad_calendar_settings"


class BadMailSettings(ComplaintError, BadInput):
    """The settings of the mail that goes out cannot be read."""

    code = "bad_mail_settings"


class BadFormNumber(ComplaintError, BadInput):
    """The text is not a form number such as TS-202603-0001."""

    code = "bad_form_number"


class BadSheet(ComplaintError, BadInput):
    """A table that is to be imported cannot be read, or its columns fit no fields."""

    code = "bad_sheet"


class CalendarNeverOpens(ComplaintError, Conflict):
    """The business calendar has no further working day within twenty years."""

    code = "calendar_never_opens"


class NumberExhausted(ComplaintError, Conflict):
    """The month has no form number left."""

    code = "number_exhausted"

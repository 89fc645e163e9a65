"""What the engine may refuse, and why. The faces turn codes and facts into sentences and statuses.

EngineError
├── BadInput                the request itself is wrong
│   ├── BadAnswers          answers of a form, with the problems by field
│   ├── ReleaseRefused      files that cannot be published, with their findings
│   ├── KeyReused           an idempotency key that came with another request before
│   ├── FileTypeRefused     a file whose bytes are of no type that is taken
│   └── FileTooLarge
├── Forbidden               this person may not
│   ├── NotYours            the task belongs to somebody else
│   └── BarredFromTask      who did an earlier step may not do this one (four eyes)
├── SignInRefused           nobody, or not with this secret
│   └── IdentityUnknown     a provider knows them, and no open account here is theirs
├── NotFound                there is no such thing
├── Conflict                the thing is not in the state that the request needs
│   ├── StaleVersion        it changed since it was read
│   ├── TaskAlreadyClosed
│   ├── TaskAlreadyClaimed
│   ├── TaskNotClaimed
│   ├── TaskDelegated
│   ├── HandOverRefused     the drawing lets nobody hand this task over
│   ├── InstanceEnded
│   ├── InstanceSuspended
│   ├── NothingPublished
│   ├── IncidentResolved
│   ├── DeliveryWaits
│   ├── OwnAccess           who administers people would lock themselves out
│   ├── SecretShown         a token was made by the same request before
│   ├── AttachmentsFull     an instance has as many files as it may have
│   ├── AttachmentDamaged   a file that is kept is not what was added
│   └── InstanceUnreadable  neither its snapshot nor its log gives an instance's state
├── Busy                    a lock was not got in time; the same request may succeed later
│   └── DatabaseGone        the database does not answer
├── NotMigrated             the database is not at the newest revision
├── OperationFailed         an automatic step could not do its work
└── KeysUnfit               the key files are absent, readable to others or of another database
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar


class EngineError(Exception):
    """The engine refuses.

    ``code`` is stable and promised to clients; ``facts`` are plain values for the sentence.
    """

    code: ClassVar[str] = "engine_error"

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts

    def __str__(self) -> str:
        """The first line of the docstring, then the facts."""
        message = (type(self).__doc__ or self.code).strip().partition("\n")[0]
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{message} ({facts})" if facts else message


class BadInput(EngineError):
    """The request holds a value that cannot be taken."""

    code = "bad_input"


class BadAnswers(BadInput):
    """The answers do not fit the form.

    ``problems``: by path of the field, each a list of ``{"code": …, "facts": {…}}``.
    """

    code = "bad_answers"

    def __init__(self, problems: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
        super().__init__(problems=problems)
        self.problems = problems


class PlaceUnfit(BadInput):
    """The page follows a list in another order, or the place is none."""

    code = "place_unfit"


class SearchTooShort(BadInput):
    """What is looked for has no word of two characters."""

    code = "search_too_short"


class ReleaseRefused(BadInput):
    """The files cannot be published as they are.

    ``findings``: each with ``code``, ``severity``, ``file``, ``line``, ``element_id``, ``facts``.
    """

    code = "release_refused"

    def __init__(self, findings: Sequence[object]) -> None:
        super().__init__(findings=findings)
        self.findings = tuple(findings)


class KeyReused(BadInput):
    """The idempotency key came with another request before."""

    code = "idempotency_key_reused"


class FileTypeRefused(BadInput):
    """The bytes of the file are of no type that is taken."""

    code = "file_type_refused"


class FileTooLarge(BadInput):
    """The file is larger than ``most_bytes``."""

    code = "file_too_large"


class Forbidden(EngineError):
    """The actor may not send this command or query."""

    code = "forbidden"


class NotYours(Forbidden):
    """The task is not offered to the actor, or another person has claimed it."""

    code = "not_yours"


class BarredFromTask(Forbidden):
    """Who acted in an earlier step of this instance may not take this task."""

    code = "barred_from_task"


class SignInRefused(EngineError):
    """The name, the password or the token is not known."""

    code = "sign_in_refused"


class IdentityUnknown(SignInRefused):
    """A provider knows this person, and no account here that is open (``reason``) is theirs."""

    code = "identity_unknown"


class NotFound(EngineError):
    """There is no such thing."""

    code = "not_found"


class Conflict(EngineError):
    """The thing is not in the state that the request needs."""

    code = "conflict"


class StaleVersion(Conflict):
    """It changed since it was read."""

    code = "stale_version"


class TaskAlreadyClosed(Conflict):
    """The task was completed or cancelled before."""

    code = "task_already_closed"


class TaskAlreadyClaimed(Conflict):
    """Another person has claimed the task."""

    code = "task_already_claimed"


class TaskNotClaimed(Conflict):
    """The task has no assignee, or nobody delegated it."""

    code = "task_not_claimed"


class TaskDelegated(Conflict):
    """The task was delegated; it goes back to its owner before it can be completed."""

    code = "task_delegated"


class HandOverRefused(Conflict):
    """The task may not be handed over: whoever has it completes it, or gives it back to all."""

    code = "hand_over_refused"


class InstanceEnded(Conflict):
    """The instance is completed or cancelled."""

    code = "instance_ended"


class InstanceSuspended(Conflict):
    """The instance is suspended."""

    code = "instance_suspended"


class NothingPublished(Conflict):
    """No release, or no such process in it, is published."""

    code = "nothing_published"


class IncidentResolved(Conflict):
    """The incident is not open."""

    code = "incident_resolved"


class DeliveryWaits(Conflict):
    """An earlier delivery of the same sender has to come first."""

    code = "delivery_waits"


class OwnAccess(Conflict):
    """Who administers people cannot take that away from themselves."""

    code = "own_access"


class SecretShown(Conflict):
    """The same request made a token before, and its secret is shown only once."""

    code = "secret_shown"


class AttachmentsFull(Conflict):
    """The instance has ``most`` files already."""

    code = "attachments_full"


class AttachmentDamaged(Conflict):
    """What is kept of the attachment is gone, or is not what was added."""

    code = "attachment_damaged"


class InstanceUnreadable(Conflict):
    """Neither the snapshot of the instance nor its log gives the state that was recorded."""

    code = "instance_unreadable"


class Busy(EngineError):
    """A lock was not got in time."""

    code = "busy"


class DatabaseGone(Busy):
    """The database cannot be reached."""

    code = "database_gone"


class NotMigrated(EngineError):
    """The database is not at the newest revision; ``bihuan migrate`` brings it there."""

    code = "not_migrated"


class OperationFailed(EngineError):
    """An automatic step could not do its work.

    ``reason`` is a stable snake_case code of the operation's own; it becomes the incident's code.
    """

    code = "operation_failed"

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(**facts)
        self.reason = reason


class KeysUnfit(EngineError):
    """The key files are absent, readable to others, or do not open this database."""

    code = "keys_unfit"

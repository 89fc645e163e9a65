"""Every question that can be asked, one a file."""

from engine.queries.accounts import Accounts, FindAccount
from engine.queries.attachments import AttachmentLine, AttachmentList, Attachments, ReadAttachment
from engine.queries.by_key import InstancesByKey
from engine.queries.check_files import CheckFiles
from engine.queries.dead_jobs import DeadJobs
from engine.queries.definition_drafts import (
    DefinitionDrafts,
    DefinitionDraftSource,
    FindDefinitionDraft,
)
from engine.queries.diagram_state import DiagramState, ElementState, FindDiagramState
from engine.queries.due_timers import DueTimer, DueTimers
from engine.queries.find_instance import (
    FindInstance,
    InstanceDetails,
    Opened,
    OpenValues,
    SetTimer,
    Wait,
)
from engine.queries.find_task import Draft, FindDraft, FindTask, TaskDetails
from engine.queries.inbox import DoneTasks, Inbox, InboxCounts, InboxPage, InboxRow
from engine.queries.linked_issuers import LinkedIssuers
from engine.queries.open_incidents import IncidentPage, OpenIncidents
from engine.queries.own_tokens import OwnTokens
from engine.queries.published import (
    Definitions,
    Drawings,
    Processes,
    PublishedProcess,
    PublishedStart,
    ReleaseDetails,
    Releases,
    Source,
    Versions,
)
from engine.queries.query import Query, Reading
from engine.queries.read_log import LogPage, ReadLog, ReadStream, ReadStreamBack
from engine.queries.running import RunningCounts
from engine.queries.standing_in import StandingIn
from engine.queries.substitutions import Substitutions
from engine.queries.who import ByPassword, BySession, ByToken, Groups, People, Settings
from engine.store.accounts import Account
from engine.store.dead_jobs import DeadJob
from engine.store.definition_drafts import DefinitionDraft
from engine.store.substitutions import Substitution

__all__ = [
    "Account",
    "Accounts",
    "AttachmentLine",
    "AttachmentList",
    "Attachments",
    "ByPassword",
    "BySession",
    "ByToken",
    "CheckFiles",
    "DeadJob",
    "DeadJobs",
    "DefinitionDraft",
    "DefinitionDraftSource",
    "DefinitionDrafts",
    "Definitions",
    "DiagramState",
    "DoneTasks",
    "Draft",
    "Drawings",
    "DueTimer",
    "DueTimers",
    "ElementState",
    "FindAccount",
    "FindDefinitionDraft",
    "FindDiagramState",
    "FindDraft",
    "FindInstance",
    "FindTask",
    "Groups",
    "Inbox",
    "InboxCounts",
    "InboxPage",
    "InboxRow",
    "IncidentPage",
    "InstanceDetails",
    "InstancesByKey",
    "LinkedIssuers",
    "LogPage",
    "OpenIncidents",
    "OpenValues",
    "Opened",
    "OwnTokens",
    "People",
    "Processes",
    "PublishedProcess",
    "PublishedStart",
    "Query",
    "ReadAttachment",
    "ReadLog",
    "ReadStream",
    "ReadStreamBack",
    "Reading",
    "ReleaseDetails",
    "Releases",
    "RunningCounts",
    "SetTimer",
    "Settings",
    "Source",
    "StandingIn",
    "Substitution",
    "Substitutions",
    "TaskDetails",
    "Versions",
    "Wait",
]

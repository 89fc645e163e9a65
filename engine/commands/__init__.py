"""Every change that can be asked for, one verb a file."""

from engine.commands.add_attachment import AddAttachment, Upload
from engine.commands.add_person import AddPerson
from engine.commands.assign_task import AssignTask
from engine.commands.cancel_instance import CancelInstance
from engine.commands.change_person import PutGroup, SetActive, SetGroups, SetPassword
from engine.commands.change_setting import ChangeSetting
from engine.commands.claim_task import ClaimTask
from engine.commands.clean_up import ArmCleaning, CleanUp
from engine.commands.command import Command
from engine.commands.complete_task import CompleteTask
from engine.commands.correlate_message import CorrelateMessage
from engine.commands.delegate_task import DelegateTask
from engine.commands.deliver import Deliver
from engine.commands.external_work import FailExternal, FetchExternal, FinishExternal
from engine.commands.fire_timers import FireTimers
from engine.commands.index_search import ArmSearch, IndexSearch, RebuildSearch
from engine.commands.link_identity import LinkIdentity, RecogniseIdentity, UnlinkIdentity
from engine.commands.name_substitute import EndSubstitution, NameSubstitute
from engine.commands.note_over import NoteOver
from engine.commands.note_overdue import ArmOverdue, NoteOverdue
from engine.commands.open_attachment import OpenAttachment
from engine.commands.publish import Publish
from engine.commands.release_task import ReleaseTask
from engine.commands.remove_attachment import RemoveAttachment
from engine.commands.rename_person import RenamePerson
from engine.commands.resolve_incident import RetryIncident, SkipIncident
from engine.commands.retry_job import RetryJob
from engine.commands.return_task import ReturnTask
from engine.commands.save_definition_draft import DiscardDefinitionDraft, SaveDefinitionDraft
from engine.commands.save_draft import DiscardDraft, SaveDraft
from engine.commands.send_signal import SendSignal
from engine.commands.set_variables import SetVariables
from engine.commands.sign_in import CloseSession, CreateToken, NewToken, OpenSession, RevokeToken
from engine.commands.start_due import StartDue
from engine.commands.start_instance import StartInstance
from engine.commands.suspend_instance import ResumeInstance, SuspendInstance
from engine.commands.tools import Check, Tools
from engine.commands.unmask import OpenInstance, Unmask

__all__ = [
    "AddAttachment",
    "AddPerson",
    "ArmCleaning",
    "ArmOverdue",
    "ArmSearch",
    "AssignTask",
    "CancelInstance",
    "ChangeSetting",
    "Check",
    "ClaimTask",
    "CleanUp",
    "CloseSession",
    "Command",
    "CompleteTask",
    "CorrelateMessage",
    "CreateToken",
    "DelegateTask",
    "Deliver",
    "DiscardDefinitionDraft",
    "DiscardDraft",
    "EndSubstitution",
    "FailExternal",
    "FetchExternal",
    "FinishExternal",
    "FireTimers",
    "IndexSearch",
    "LinkIdentity",
    "NameSubstitute",
    "NewToken",
    "NoteOver",
    "NoteOverdue",
    "OpenAttachment",
    "OpenInstance",
    "OpenSession",
    "Publish",
    "PutGroup",
    "RebuildSearch",
    "RecogniseIdentity",
    "ReleaseTask",
    "RemoveAttachment",
    "RenamePerson",
    "ResumeInstance",
    "RetryIncident",
    "RetryJob",
    "ReturnTask",
    "RevokeToken",
    "SaveDefinitionDraft",
    "SaveDraft",
    "SendSignal",
    "SetActive",
    "SetGroups",
    "SetPassword",
    "SetVariables",
    "SkipIncident",
    "StartDue",
    "StartInstance",
    "SuspendInstance",
    "Tools",
    "UnlinkIdentity",
    "Unmask",
    "Upload",
]

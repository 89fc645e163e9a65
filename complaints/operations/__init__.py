"""The automatic steps that drawings name. A new one: a file here, and a line in the list."""

from complaints.operations import (
    accept_deadline,
    acknowledge,
    archive_round,
    cluster_count,
    compute_dues,
    count_contact,
    dedupe,
    due_time,
    log_consultation,
    merge_case,
    merge_supplement,
    notify,
    number_form,
    progress_notice,
    raise_alert,
    raise_severity,
    record_consent,
    record_lateness,
    register_complaint,
    resume_clock,
    send_first_reply,
    stage_durations,
    status_answer,
    suggest_category,
    thank_customer,
    validate_plan,
)
from complaints.operations.house import House, index_key
from complaints.operations.refusals import ready

__all__ = ["OPERATIONS", "House", "index_key", "ready"]

OPERATIONS = (
    accept_deadline.operation,
    acknowledge.operation,
    archive_round.operation,
    cluster_count.operation,
    compute_dues.operation,
    count_contact.operation,
    dedupe.operation,
    due_time.operation,
    log_consultation.operation,
    merge_case.operation,
    merge_supplement.operation,
    notify.operation,
    number_form.operation,
    progress_notice.operation,
    raise_alert.operation,
    raise_severity.operation,
    record_consent.operation,
    record_lateness.operation,
    register_complaint.operation,
    resume_clock.operation,
    send_first_reply.operation,
    stage_durations.operation,
    status_answer.operation,
    suggest_category.operation,
    thank_customer.operation,
    validate_plan.operation,
)
"""``Registry(ready(OPERATIONS, house))`` is what the composition root hands to the engine."""

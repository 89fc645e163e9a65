"""The pages, one subject a file; each adds its addresses to the blueprint."""

from admin.pages import (
    account,
    attachments,
    audit,
    case,
    case_actions,
    desk,
    groups,
    modeling,
    new_complaint,
    new_person,
    notices,
    people,
    person,
    preferences,
    processes,
    publishing,
    replay,
    signing_in,
    starting,
    task,
    task_completion,
    task_hands,
)

PAGES = tuple(
    page.add
    for page in (
        signing_in,
        preferences,
        desk,
        notices,
        task,
        task_completion,
        task_hands,
        new_complaint,
        case,
        case_actions,
        attachments,
        processes,
        modeling,
        starting,
        publishing,
        audit,
        replay,
        people,
        new_person,
        person,
        groups,
        account,
    )
)

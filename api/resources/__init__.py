"""One subject a file: its resources and their schemas. A resource only translates."""

from api.resources import (
    external_work,
    groups,
    incidents,
    instances,
    log,
    messages,
    people,
    personal,
    processes,
    releases,
    session,
    settings,
    task_work,
    tasks,
    ticks,
    tokens,
)

RESOURCES = (
    session.front_door,
    session.blueprint,
    tasks.blueprint,
    task_work.blueprint,
    instances.blueprint,
    log.blueprint,
    messages.blueprint,
    incidents.blueprint,
    processes.blueprint,
    releases.blueprint,
    external_work.blueprint,
    personal.blueprint,
    ticks.blueprint,
    people.blueprint,
    groups.blueprint,
    tokens.blueprint,
    settings.blueprint,
)
"""In the order of the page. A new subject is a new file and a line here."""

import importlib
import pkgutil

from complaints.grants import GRANTS, grants
from complaints.roles import ROLES
from engine.commands.command import Command
from engine.model import Actor
from engine.queries.query import Query

OF_PROGRAMS = {"engine.work", "external.work"}


def needed() -> set[str]:
    """Every permission that a command or query asks for."""
    for room in ("engine.commands", "engine.queries", "complaints.commands", "complaints.queries"):
        package = importlib.import_module(room)
        for module in pkgutil.walk_packages(package.__path__, f"{room}."):
            importlib.import_module(module.name)
    return {kind.needs for root in (Command, Query) for kind in below(root)} - {None}


def below(kind: type) -> set[type]:
    found = {child for child in kind.__subclasses__() if "needs" in vars(child)}
    return found.union(*(below(child) for child in kind.__subclasses__()))


def test_every_role_has_its_permissions():
    assert set(GRANTS) == {role.id for role in ROLES}


def test_what_is_granted_is_asked_for_and_what_people_need_is_granted():
    granted = {permission for role in GRANTS.values() for permission in role}

    assert granted - needed() == set()
    assert needed() - granted == OF_PROGRAMS


def test_auditors_change_nothing():
    auditor = Actor(id=1, slug="a", grants=frozenset(grants("auditor")))
    changing = ("task.complete", "instance.start", "message.send", "process.publish")

    assert [may for may in changing if auditor.may(may)] == []
    assert auditor.may("log.read")

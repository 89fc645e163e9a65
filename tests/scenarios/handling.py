"""One instance as its handlers and an auditor see it through the API."""

from collections.abc import Mapping
from typing import Any

from werkzeug.test import TestResponse

from complaints.people import members
from tests.scenarios.town import Town, local

AUDITOR = "tian-shen"
SENT = ("notify", "acknowledge", "send-first-reply", "progress-notice", "status-answer")


class Handling:
    """An instance; every method asks the API anew."""

    def __init__(self, town: Town, instance: str) -> None:
        self.town = town
        self.instance = instance
        self.path = f"/instances/{instance}"

    # -- looking ----------------------------------------------------------------------------

    def look(self) -> Any:
        """The instance as it is."""
        return self.town.get(AUDITOR, self.path)

    def tasks(self) -> list[dict[str, Any]]:
        """Its open tasks, by number."""
        found = [task for task in self.look()["tasks"] if task["state"] == "open"]
        return sorted(found, key=lambda task: task["no"])

    @property
    def open(self) -> list[str]:
        """Elements of the open tasks, sorted."""
        return sorted(task["element"] for task in self.tasks())

    def task(self, element: str, group: str | None = None) -> dict[str, Any]:
        """An open task of an element, of a group where several are open."""
        for task in self.tasks():
            if task["element"] == element and (group is None or group in task["groups"]):
                return task
        raise AssertionError(f"{element} {group or ''} is not open at {self.town.now}: {self.open}")

    def due(self, element: str) -> str | None:
        """When an open task is due, in Shanghai."""
        return local(self.task(element)["due"])

    def value(self, path: str) -> Any:
        """A variable of the instance; moments as times in Shanghai."""
        found: Any = self.look()["variables"]
        for name in path.split("."):
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, dict) and found.get("$t") == "dateTime":
            return local(found["v"])
        return found

    def values(self, *paths: str) -> dict[str, Any]:
        """Several variables by path."""
        return {path: self.value(path) for path in paths}

    def ended(self) -> tuple[str, str | None]:
        """Its status, and the end event it reached."""
        found = self.look()
        return found["status"], found["end"]

    def events(self) -> list[dict[str, Any]]:
        """The whole log."""
        lines: list[dict[str, Any]] = []
        page: Any = {"next": 0}
        while page["next"] is not None:
            page = self.town.get(AUDITOR, f"{self.path}/events", after=page["next"])
            lines += page["items"]
        return lines

    def effects(self, *kinds: str) -> list[tuple[str, dict[str, Any]]]:
        """Effects of these kinds with the time of their event, in order."""
        return [
            (str(local(event["at"])), effect)
            for event in self.events()
            for effect in event["content"].get("effects", ())
            if effect["e"] in kinds
        ]

    def answered(self, element: str) -> list[Any]:
        """What was answered in tasks of an element, as the log holds it, in order."""
        return [
            event["content"]["input"]
            for event in self.events()
            if event["kind"] == "task.completed"
            and any(e["e"] == "closed" and e["el"] == element for e in event["content"]["effects"])
        ]

    def written(self, name: str) -> list[Any]:
        """Every value that the steps wrote to a variable, wherever it lives."""
        return [e["v"][name] for _, e in self.effects("set") if name in e["v"]]

    def unmasked(self, *sealed: Mapping[str, str]) -> list[Any]:
        """Personal values behind references of the log, opened on the record."""
        references = [value["v"] for value in sealed]
        body = {"references": references, "reason": "核对历史"}
        opened = self.town.post("xia-yin", f"{self.path}/unmaskings", body)["values"]
        return [opened[reference] for reference in references]

    def sent(self, *topics: str) -> list[tuple[str, str, str | None]]:
        """Time, topic and template of what was told to people; all topics unless some are named."""
        wanted = topics or SENT
        return [
            (at, effect["topic"], effect["input"].get("template"))
            for at, effect in self.effects("job")
            if effect["topic"] in wanted
        ]

    def warned(self) -> list[tuple[str, str, str]]:
        """Time, group and template of each notice to a group of the house."""
        return [
            (at, effect["input"]["group"], effect["input"]["template"])
            for at, effect in self.effects("job")
            if effect["topic"] == "notify"
        ]

    def escalated(self) -> list[tuple[str, str]]:
        """Time and code of each escalation."""
        return [(at, effect["code"]) for at, effect in self.effects("escalated")]

    # -- doing ------------------------------------------------------------------------------

    def do(
        self,
        element: str,
        answers: Mapping[str, Any] | None = None,
        *,
        by: str | None = None,
        group: str | None = None,
    ) -> Any:
        """Complete an open task; without ``by`` the first member of its group who may does it."""
        task = self.task(element, group)
        who = by or self._fitting(task, group)
        return self.town.post(who, self._completion(task), {"answers": dict(answers or {})})

    def try_to(
        self, element: str, answers: Mapping[str, Any], *, by: str, group: str | None = None
    ) -> TestResponse:
        """As ``do``; the answer may be a refusal."""
        path = self._completion(self.task(element, group))
        return self.town.ask(by, "POST", path, {"answers": dict(answers)})

    def refused(
        self, element: str, answers: Mapping[str, Any], *, by: str | None = None
    ) -> dict[str, list[str]]:
        """Codes by field of answers that must be refused, and change nothing."""
        before = self.events()
        answer = self.try_to(element, answers, by=by or self._fitting(self.task(element), None))
        assert answer.status_code == 422, answer.json
        assert self.events() == before
        errors: Mapping[str, Any] = answer.json["errors"]
        return {path: [problem["code"] for problem in found] for path, found in errors.items()}

    def tell(self, name: str, answers: Mapping[str, Any], *, by: str = "zhou-min") -> Any:
        """Enter a message that the instance waits for, with the answers of its form."""
        body = {"name": name, "payload": dict(answers)}
        return self.town.post(by, f"{self.path}/messages", body)

    def _fitting(self, task: Mapping[str, Any], group: str | None) -> str:
        for name in [group] if group else task["groups"]:
            for candidate in members(name):
                seen = self.town.get(candidate.id, f"/tasks/{task['uid']}")
                if seen["details"]["may_take"]:
                    return candidate.id
        raise AssertionError(f"nobody may do {task['element']}")

    def _completion(self, task: Mapping[str, Any]) -> str:
        return f"/tasks/{task['uid']}/completion"

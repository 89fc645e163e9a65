"""One client: HTTP/1.1 on one connection that stays open."""

from __future__ import annotations

import json
import random
from http.client import HTTPConnection
from typing import Any
from uuid import uuid4

from bench import complaint5


class Client:
    """Works complaint5 over the API, as whoever ``token`` is of."""

    def __init__(self, port: int, token: str, seed: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=30)
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Accept": "application/json",
        }
        self._chance = random.Random(seed)

    def start(self) -> str:
        """Start a case; the id of its first task."""
        answer = self._post("/api/v1/instances", {"process": complaint5.PROCESS}, {}, 201)
        return str(answer["opened"][0]["uid"])

    def submit(self, task: str) -> str | None:
        """Complete ``task``, seen in its first version; the next task, ready and persisted.

        The answer names it, and is sent after the commit.
        """
        headers = {"Idempotency-Key": str(uuid4()), "If-Match": '"1"'}
        body = {"answers": complaint5.answers(self._chance)}
        answer = self._post(f"/api/v1/tasks/{task}/completion", body, headers, 200)
        return str(answer["opened"][0]["uid"]) if answer["opened"] else None

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _post(
        self, path: str, body: object, headers: dict[str, str], expected: int
    ) -> dict[str, Any]:
        self._connection.request("POST", path, json.dumps(body), self._headers | headers)
        answer = self._connection.getresponse()
        told = answer.read()
        if answer.status != expected:
            raise RuntimeError(f"{path}: {answer.status} {told[:500]!r}")
        found: dict[str, Any] = json.loads(told)
        return found

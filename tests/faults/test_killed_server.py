"""The server is killed at random moments while colleagues complete tasks."""

from __future__ import annotations

import http.client
import json
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import uuid4

from engine.commands import AddPerson, CreateToken, Publish, PutGroup, SetGroups, StartInstance
from engine.config import Settings
from engine.model import SYSTEM
from engine.replay.chains import verify_chain
from engine.replay.prove import replay_all
from wsgi import create_engine, drawings, prepare

ROUNDS = 20
GRANTS = ("task.*", "instance.read")
CLIENTS = 4
ANSWERS = {
    "summary": "s",
    "details": "d",
    "channel": "web",
    "amount": "1.5",
    "valid": True,
    "due": "2026-12-31",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def token_of_a_handler(engine) -> str:
    engine.run(
        PutGroup(group="handlers", name_zh="办理", name_en="Handlers", grants=GRANTS), SYSTEM
    )
    person = engine.run(AddPerson(slug="anna", name_zh="安娜", name_en="Anna"), SYSTEM)
    engine.run(SetGroups(person=person.id, groups=("handlers",)), SYSTEM)
    return engine.run(CreateToken(person=person.id, label="test"), SYSTEM).token


class Server:
    """``bihuan serve`` as a process of its own."""

    def __init__(self, settings: Settings, token: str) -> None:
        self.token = token
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from admin.cli import main; main()", "serve"],
            env={
                "PORT": str(self.port),
                "BIHUAN_DATA": str(settings.data),
                "BIHUAN_DATABASE_URL": settings.database_url,
                "PYTHONPATH": ":".join(sys.path),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._until_ready()

    def _until_ready(self) -> None:
        for _ in range(600):
            try:
                if self.call("GET", "/healthz")[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def call(self, method: str, path: str, body: object = None, **headers: str) -> tuple[int, dict]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            sent = {
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                **headers,
            }
            connection.request(method, path, None if body is None else json.dumps(body), sent)
            response = connection.getresponse()
            return response.status, json.loads(response.read() or b"{}")
        finally:
            connection.close()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def work(server: Server, done: dict[str, str], dice: random.Random) -> None:
    """Complete whatever is open, noting what was acknowledged, until the server is gone."""
    try:
        while True:
            _, page = server.call("GET", "/api/v1/tasks?view=groups&limit=50")
            for row in dice.sample(page["items"], len(page["items"])):
                key = str(uuid4())
                task = row["task"]["uid"]
                path = f"/api/v1/tasks/{task}/completion"
                status, _ = server.call(
                    "POST", path, {"answers": ANSWERS}, **{"Idempotency-Key": key}
                )
                assert status < 500, status
                if status == 200:
                    done[task] = key
            if not page["items"]:
                time.sleep(0.01)
    except (OSError, http.client.HTTPException):
        return


def test_every_acknowledged_completion_is_there_once(tmp_path: Path):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/b.sqlite", data=tmp_path / "var")
    prepare(settings)
    engine = create_engine(settings)
    token = token_of_a_handler(engine)
    files = {n: s for n, s in drawings().items() if n.startswith("complaint5.")}
    engine.run(Publish(files=files), SYSTEM)
    dice = random.Random(7)
    acknowledged: dict[str, str] = {}

    for _ in range(ROUNDS):
        for _ in range(8):
            engine.run(StartInstance(process="complaint5"), SYSTEM)
        server = Server(settings, token)
        seen: list[dict[str, str]] = [{} for _ in range(CLIENTS)]
        clients = [
            threading.Thread(target=work, args=(server, done, random.Random(dice.random())))
            for done in seen
        ]
        for client in clients:
            client.start()
        time.sleep(dice.uniform(0.05, 0.5))
        server.kill()
        for client in clients:
            client.join()
        for done in seen:
            assert not acknowledged.keys() & done.keys(), "one task was completed twice"
            acknowledged |= done

    with engine.database.read.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT t.uid, count(e.seq) FROM task t JOIN event e ON e.stream = t.instance_id"
            " AND e.kind = 'task.completed' AND json_extract(e.body, '$.task') = t.no"
            " GROUP BY t.uid"
        ).all()
    completed = {bytes(uid).hex(): number for uid, number in rows}
    assert set(completed.values()) == {1}
    assert {task.replace("-", "") for task in acknowledged} <= completed.keys()
    report = replay_all(engine.database)
    assert (report.is_identical, report.failure) == (True, None)
    assert verify_chain(engine.database).hold
    assert len(acknowledged) >= ROUNDS
    engine.database.close()

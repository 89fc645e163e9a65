"""Bad input is refused with a code and a place, changes nothing, and is never a 500."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from engine.commands import AddPerson, CreateToken, Publish, PutGroup, RevokeToken, SetGroups
from engine.commands.tools import no_check
from engine.config import Settings
from engine.executor import Engine
from engine.model import SYSTEM
from tests.engine.drawings import FORM, chain, drawing, end, flow, process, start, user
from wsgi import create_engine, create_faces, prepare

GRANTS = ("task.*", "instance.*", "process.*", "incident.*", "message.send", "variables.*")
HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">'
)
BROKEN = drawing(
    process(
        "broken",
        start(),
        user("a"),
        '<exclusiveGateway id="x" default="x__c"/>',
        user("b"),
        user("c"),
        chain("s", "a", "x"),
        flow("x", "b", "days > limit"),
        flow("x", "c"),
    )
)
GOOD = drawing(process("good", start(), user("a"), end(), chain("s", "a", "e")))


class Town:
    """The product on a database of its own, as one client sees it."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(database_url=f"sqlite:///{folder}/b.sqlite", data=folder / "var")
        prepare(settings)
        self.engine = create_engine(settings)
        self.client = create_faces(self.engine).test_client()
        run = self.engine.run
        run(PutGroup(group="frontline", name_zh="客服", name_en="Desk", grants=GRANTS), SYSTEM)
        anna = run(AddPerson(slug="anna", name_zh="安娜", name_en="Anna"), SYSTEM)
        run(SetGroups(person=anna.id, groups=("frontline",)), SYSTEM)
        self.token = run(CreateToken(person=anna.id, label="test"), SYSTEM).token
        files = {"broken.bpmn": BROKEN, "good.bpmn": GOOD, "f02.form": FORM}
        # Drawings without shapes are refused by the check; what runs them does not mind.
        lenient = replace(self.engine.tools, check=no_check)
        Engine(self.engine.database, lenient, b"").run(Publish(files=files), SYSTEM)

    def call(self, method: str, path: str, token: str | None = None, **how):
        headers = {"Authorization": f"Bearer {token or self.token}"}
        answer = self.client.open(f"/api/v1{path}", method=method, headers=headers, **how)
        assert answer.status_code < 500, answer.text
        return answer

    def upload(self, **files: bytes):
        parts = [(io.BytesIO(body), f"{name}.bpmn") for name, body in files.items()]
        return self.call(
            "POST", "/releases", data={"files": parts}, content_type="multipart/form-data"
        )

    def start(self, key: str) -> str:
        answer = self.call("POST", "/instances", json={"process": key})
        return answer.json["opened"][0]["uid"]

    def events(self) -> int:
        with self.engine.database.read.connect() as connection:
            return connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()


@pytest.fixture
def town(tmp_path: Path):
    town = Town(tmp_path)
    yield town
    town.engine.database.close()


def deep_data() -> bytes:
    """A data reference two sub-processes deep: the stock parser never ends on it."""
    inner = (
        '<subProcess id="p2"><dataObjectReference id="r" dataObjectRef="o"/><startEvent id="s2"/>'
        '<task id="t"><dataInputAssociation id="i"><sourceRef>r</sourceRef></dataInputAssociation>'
        "</task></subProcess>"
    )
    outer = f'<subProcess id="p1"><startEvent id="s1"/>{inner}</subProcess>'
    return f'{HEAD}<process id="deep" isExecutable="true">{outer}</process></definitions>'.encode()


def long_chain() -> bytes:
    names = [f"t{n}" for n in range(600)]
    tasks = "".join(f'<task id="{n}"/>' for n in names)
    return drawing(process("long", start(), tasks, end(), chain("s", *names, "e")))


BOMB = (
    b"<!DOCTYPE x ["
    + b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"boom") for n in range(10)
    )
    + b"]><definitions>&e9;</definitions>"
)
PROBE = b'<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]><definitions>&p;</definitions>'
FILES = {
    "an XML bomb": (BOMB, "xml_doctype"),
    "an XXE probe": (PROBE, "xml_doctype"),
    "a data reference two sub-processes deep": (deep_data(), None),
    "no start event": (
        drawing(process("none", user("a"), end(), chain("a", "e"))),
        "start_missing",
    ),
    "half a file": (GOOD[: len(GOOD) // 2], "xml_malformed"),
    "no XML": (b"\x00\xff" * 100, "xml_malformed"),
    "another file": (b"<html/>", "bpmn_missing"),
}


@pytest.mark.parametrize(("body", "code"), FILES.values(), ids=FILES)
def test_a_hostile_file_is_refused_with_its_findings(town, body, code):
    before = town.events()

    answer = town.upload(hostile=body)

    codes = {finding["code"] for finding in answer.json["findings"]}
    assert (answer.status_code, answer.json["code"]) == (422, "release_refused")
    assert codes if code is None else code in codes
    assert town.events() == before


def test_a_chain_of_six_hundred_nodes_gets_a_verdict(town):
    assert town.upload(long=long_chain()).status_code in (201, 422)


@pytest.mark.parametrize(
    "answers",
    [
        {"summary": 5},
        {"summary": "ok", "days": "many"},
        {"summary": ["a"]},
        {"summary": "ok", "x": 1},
        {},
        {"summary": "ok", "days": {"$t": "date"}},
    ],
    ids=["number", "word", "list", "unknown field", "nothing", "broken tag"],
)
def test_answers_of_the_wrong_type_are_refused_with_their_fields(town, answers):
    task = town.start("good")
    before = town.events()

    answer = town.call("POST", f"/tasks/{task}/completion", json={"answers": answers})

    assert (answer.status_code, town.events()) == (422, before)
    assert town.call("GET", f"/tasks/{task}").json["details"]["task"]["state"] == "open"


@pytest.mark.parametrize("task", ["00000000-0000-4000-8000-000000000000", "nonsense", "1"])
def test_an_unknown_task_is_not_found(town, task):
    assert town.call("POST", f"/tasks/{task}/completion", json={"answers": {}}).status_code == 404


@pytest.mark.parametrize("token", ["x", "a" * 5000, "'; DROP TABLE event; --"])
def test_a_guessed_token_opens_nothing(town, token):
    assert town.call("GET", "/tasks", token=token).status_code == 401


def test_a_stolen_token_is_worth_nothing_once_it_is_revoked(town):
    person = town.call("GET", "/me").json["person"]["id"]
    stolen = town.engine.run(CreateToken(person=person, label="stolen"), SYSTEM)
    assert town.call("GET", "/me", token=stolen.token).status_code == 200

    town.engine.run(RevokeToken(token=stolen.id), SYSTEM)

    assert town.call("GET", "/me", token=stolen.token).status_code == 401


def test_an_owners_broken_condition_keeps_the_answers_and_can_be_retried(town):
    task = town.start("broken")

    done = town.call(
        "POST", f"/tasks/{task}/completion", json={"answers": {"summary": "ok", "days": 3}}
    )

    instance = done.json["instance"]
    assert (done.status_code, [i["code"] for i in done.json["incidents"]]) == (
        200,
        ["condition_not_boolean"],
    )
    details = town.call("GET", f"/instances/{instance}").json
    assert details["variables"]["days"] == 3
    body = {"changes": {"limit": 1}, "reason": "the limit was missing"}
    town.call("POST", f"/instances/{instance}/variables", json=body)
    again = town.call("POST", f"/instances/{instance}/incidents/1/retry")
    assert [task["element"] for task in again.json["opened"]] == ["b"]

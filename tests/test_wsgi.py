import pytest
from click.testing import CliRunner

from admin.cli.group import bihuan
from engine.clock import FixedClock
from engine.commands import Publish
from engine.config import Settings
from engine.errors import KeysUnfit, ReleaseRefused
from engine.model import SYSTEM
from engine.vault import make_keys
from tests.api.conftest import NOON, PASSWORD, settle_people
from wsgi import WIRING, Wiring, create_app, create_engine, create_faces, drawings, prepare

COMPLAINT5 = {name: drawings()[name] for name in ("complaint5.bpmn", "complaint5.form")}


@pytest.fixture
def settings(sqlite_url, tmp_path):
    return Settings(database_url=sqlite_url, data=tmp_path)


@pytest.fixture
def engine(settings):
    prepare(settings)
    opened = create_engine(settings, FixedClock(NOON))
    yield opened
    opened.database.close()


def test_a_prepared_installation_is_ready(settings):
    prepare(settings)

    answer = create_app(settings, FixedClock(NOON)).test_client().get("/healthz")

    assert (answer.status_code, answer.json) == (200, {"status": "ready"})


def test_without_keys_nothing_starts(settings):
    with pytest.raises(KeysUnfit):
        create_app(settings)


def test_pages_and_api_share_the_session(engine):
    settle_people(engine)
    client = create_faces(engine).test_client()

    before = client.get("/", follow_redirects=True)
    client.post("/api/v1/session", json={"name": "anna", "password": PASSWORD})
    after = client.get("/", follow_redirects=True)

    assert before.request.path != after.request.path
    assert ("anna先生" in before.text, "anna先生" in after.text) == (False, True)


def test_good_files_are_published(engine):
    release = engine.run(Publish(files=COMPLAINT5), SYSTEM)

    assert sorted(release.files) == ["complaint5.bpmn", "complaint5.form"]


def test_unfit_files_are_refused_before_they_are_compiled(engine):
    dangling = COMPLAINT5["complaint5.bpmn"].replace(b'formRef="complaint5"', b'formRef="none"')

    with pytest.raises(ReleaseRefused) as refused:
        engine.run(Publish(files={**COMPLAINT5, "complaint5.bpmn": dangling}), SYSTEM)

    errors = {finding.code for finding in refused.value.findings if finding.severity == "error"}
    assert errors == {"form_unknown"}


def test_the_command_line_gets_the_same_rooms(settings):
    WIRING.prepare(settings)
    engine = WIRING.engine(settings)

    answer = WIRING.app(engine).test_client().get("/healthz")

    assert answer.status_code == 200
    engine.database.close()


@pytest.mark.parametrize("words", [("replay", "--all"), ("verify",), ("deploy", ".")])
def test_commands_on_a_database_that_is_not_migrated_say_so(settings, monkeypatch, words):
    make_keys(settings.keys)
    monkeypatch.setattr(Wiring, "settings", lambda _self: settings)

    result = CliRunner().invoke(bihuan, list(words), obj=WIRING)

    assert (result.exit_code, "not_migrated" in result.stderr) == (2, True)
    assert "Traceback" not in result.output

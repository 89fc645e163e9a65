from pathlib import Path

import pytest

from engine.config import Oidc, SettingUnfit, read_language, read_settings


def test_without_variables_everything_lies_below_var():
    settings = read_settings({})

    assert settings.data == Path("var").absolute()
    assert settings.database_url == f"sqlite:///{Path('var').absolute()}/bihuan.sqlite"
    assert settings.keys == Path("var").absolute() / "keys"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_an_empty_variable_is_none():
    names = ("BIHUAN_DATA", "BIHUAN_HOST", "PORT", "BIHUAN_POOL", "BIHUAN_LOCK_WAIT")

    assert read_settings(dict.fromkeys(names, "")) == read_settings({})


def test_variables_move_everything(tmp_path):
    settings = read_settings(
        {
            "BIHUAN_DATA": str(tmp_path),
            "BIHUAN_DATABASE_URL": "postgresql+psycopg://x/y",
            "BIHUAN_HOST": "0.0.0.0",  # noqa: S104 - only read
            "PORT": "9000",
            "BIHUAN_LOCK_WAIT": "2.5",
            "BIHUAN_POOL": "3",
            "BIHUAN_RELEASES": "2",
            "BIHUAN_SMTP_URL": "smtp://mail",
        }
    )

    assert settings.database_url == "postgresql+psycopg://x/y"
    assert settings.keys == tmp_path / "keys"
    assert settings.attachments == tmp_path / "attachments"
    assert (settings.port, settings.lock_wait, settings.pool) == (9000, 2.5, 3)
    assert (settings.releases, settings.smtp_url) == (2, "smtp://mail")


@pytest.mark.parametrize("name", ["PORT", "BIHUAN_POOL", "BIHUAN_RELEASES", "BIHUAN_LOCK_WAIT"])
@pytest.mark.parametrize("text", ["http", "-1", "99999", "nan", "1e400"])
def test_a_number_that_cannot_be_is_refused_by_name(name, text):
    with pytest.raises(SettingUnfit) as refused:
        read_settings({name: text})

    facts = refused.value.facts
    assert (refused.value.problem, facts["name"], facts["given"]) == ("not_in_range", name, text)


@pytest.mark.parametrize(
    "url",
    [
        "garbage",
        "mysql://a/b",
        "postgresql+asyncpg://a/b",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
    ],
)
def test_a_database_of_another_kind_is_refused(url):
    with pytest.raises(SettingUnfit, match="database_url"):
        read_settings({"BIHUAN_DATABASE_URL": url})


@pytest.mark.parametrize(
    "url", ["postgresql://u:secret@h:x/d", "postgresql+psycopg://[", "postgresql://h:123456/d"]
)
def test_a_database_at_no_possible_place_is_refused_and_no_password_told(url):
    with pytest.raises(SettingUnfit, match="database_place") as refused:
        read_settings({"BIHUAN_DATABASE_URL": url})

    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("postgresql://u:p@h:5432/d", "postgresql+psycopg://u:p@h:5432/d"),
        ("postgres://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg:///d?host=/run/pg", "postgresql+psycopg:///d?host=/run/pg"),
        ("postgresql+psycopg://u@[::1]:5432/d", "postgresql+psycopg://u@[::1]:5432/d"),
        ("sqlite:///var/b.sqlite", "sqlite:///var/b.sqlite"),
    ],
)
def test_postgresql_always_goes_through_psycopg(url, read):
    assert read_settings({"BIHUAN_DATABASE_URL": url}).database_url == read


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB", "LC_ALL": ""}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(environment, language):
    assert read_language(environment) == language


PROVIDER = {
    "BIHUAN_OIDC_ISSUER": "https://id.example.com/realms/house",
    "BIHUAN_OIDC_CLIENT_ID": "bihuan",
    "BIHUAN_OIDC_CLIENT_SECRET": "do-not-tell",
}


def test_a_provider_signs_people_in_only_where_one_is_named(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("from-a-file\n")
    with_file = {
        **PROVIDER,
        "BIHUAN_OIDC_CLIENT_SECRET": "",
        "BIHUAN_OIDC_CLIENT_SECRET_FILE": str(secret),
        "BIHUAN_OIDC_NAME": "总部",
        "BIHUAN_OIDC_REDIRECT_URI": "https://bihuan.example.com/sign-in/oidc/return",
    }

    assert read_settings({}).oidc is None
    assert read_settings(PROVIDER).oidc == Oidc(
        issuer="https://id.example.com/realms/house",
        client_id="bihuan",
        client_secret="do-not-tell",
        name="id.example.com",
    )
    read = read_settings(with_file).oidc
    assert (read.client_secret, read.name) == ("from-a-file", "总部")
    assert read.redirect_uri == with_file["BIHUAN_OIDC_REDIRECT_URI"]
    assert "do-not-tell" not in repr(read_settings(PROVIDER))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"BIHUAN_OIDC_ISSUER": "http://id.example.com"}, "oidc_url"),
        ({"BIHUAN_OIDC_ISSUER": "http://localhost.example.com"}, "oidc_url"),
        ({"BIHUAN_OIDC_REDIRECT_URI": "https://here/?a=b"}, "oidc_url"),
        ({"BIHUAN_OIDC_CLIENT_ID": ""}, "oidc_incomplete"),
        ({"BIHUAN_OIDC_CLIENT_SECRET": ""}, "oidc_incomplete"),
        (
            {"BIHUAN_OIDC_CLIENT_SECRET": "", "BIHUAN_OIDC_CLIENT_SECRET_FILE": "/nowhere"},
            "oidc_secret_file",
        ),
    ],
    ids=["plain", "not loopback", "query", "no id", "no secret", "no file"],
)
def test_half_a_provider_is_refused_and_its_secret_not_told(change, problem):
    with pytest.raises(SettingUnfit, match=problem) as refused:
        read_settings({**PROVIDER, **change})

    assert "do-not-tell" not in str(refused.value)

from pathlib import Path

import pytest

from engine.config import read_settings


def test_without_variables_everything_lies_below_var():
    settings = read_settings({})

    assert settings.data == Path("var").absolute()
    assert settings.database_url == f"sqlite:///{Path('var').absolute()}/bihuan.sqlite"
    assert settings.keys == Path("var").absolute() / "keys"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


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


def test_a_port_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="invalid literal"):
        read_settings({"PORT": "http"})

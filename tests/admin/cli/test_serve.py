import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

import wsgi
from admin.cli.group import bihuan
from engine.config import Settings


def test_demo_passwords_are_refused_off_the_loopback_address():
    class Wires:
        def settings(self):
            return Settings(database_url="sqlite://", data=Path("var"), host="0.0.0.0")  # noqa: S104 - the address is what is refused

    result = CliRunner().invoke(bihuan, ["serve", "--demo"], obj=Wires())

    assert (result.exit_code, "[demo_off_loopback]" in result.stderr) == (2, True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_port_that_is_taken_is_told_before_anything_is_made(monkeypatch, tmp_path, host):
    monkeypatch.setenv("BIHUAN_DATA", str(tmp_path / "var"))
    monkeypatch.delenv("BIHUAN_DATABASE_URL", raising=False)
    monkeypatch.setenv("BIHUAN_HOST", host)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))

        result = CliRunner().invoke(bihuan, ["serve", "--demo"], obj=wsgi.WIRING)

    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        f"错误：{host} 的端口 {port} 已被占用，请用环境变量 PORT 另选一个。 [port_taken]\n",
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("host", ["nowhere.invalid", "a..b"])
def test_a_host_that_is_not_known_is_told(monkeypatch, tmp_path, host):
    monkeypatch.setenv("BIHUAN_DATA", str(tmp_path))
    monkeypatch.setenv("BIHUAN_HOST", host)

    result = CliRunner().invoke(bihuan, ["serve"], obj=wsgi.WIRING)

    assert (result.exit_code, "[host_unknown]" in result.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []

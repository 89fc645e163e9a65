from pathlib import Path

from click.testing import CliRunner

from admin.cli.group import bihuan
from engine.config import Settings


def test_demo_passwords_are_refused_off_the_loopback_address():
    class Wires:
        def settings(self):
            return Settings(database_url="sqlite://", data=Path("var"), host="0.0.0.0")  # noqa: S104 - the address is what is refused

    result = CliRunner().invoke(bihuan, ["serve", "--demo"], obj=Wires())

    assert (result.exit_code, "loopback" in result.stderr) == (1, True)

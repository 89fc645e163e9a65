from click.testing import CliRunner

from admin.cli.group import bihuan


def test_it_hands_the_settings_on():
    class Wires:
        migrated = None

        def settings(self):
            return "settings"

        def migrate(self, settings):
            self.migrated = settings

    wires = Wires()

    result = CliRunner().invoke(bihuan, ["migrate"], obj=wires)

    assert (result.exit_code, wires.migrated) == (0, "settings")
    assert result.stdout == "数据库已是最新版本\n"

import pytest

from engine.errors import KeysUnfit
from engine.vault import make_keys, read_keys


def test_keys_are_made_once_and_are_readable_to_their_owner_alone(tmp_path):
    made = make_keys(tmp_path / "keys")

    again = make_keys(tmp_path / "keys")

    assert again == made == read_keys(tmp_path / "keys")
    assert made.vault != made.requests
    assert len(made.vault) == len(made.requests) == 32
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()}
    assert modes == {"vault.key": 0o600, "requests.key": 0o600}
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700


def test_keys_are_not_shown(tmp_path):
    keys = make_keys(tmp_path)

    assert keys.vault.hex() not in repr(keys)
    assert repr(keys.vault) not in repr(keys)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda path: path.unlink(), "unreadable"),
        (lambda path: path.chmod(0o640), "readable_to_others"),
        (lambda path: path.write_text("zz"), "malformed"),
        (lambda path: path.write_text("00" * 31), "malformed"),
    ],
    ids=["missing", "readable", "no hexadecimal", "short"],
)
def test_unfit_key_files_are_refused(tmp_path, spoil, problem):
    make_keys(tmp_path)
    spoil(tmp_path / "vault.key")

    with pytest.raises(KeysUnfit) as refusal:
        read_keys(tmp_path)

    assert refusal.value.facts == {"problem": problem, "file": "vault.key"}

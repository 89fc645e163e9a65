import errno
import sqlite3

import pytest
from sqlalchemy.exc import DatabaseError

from admin.cli.trouble import Refused, explained, troubles
from engine.config import SettingUnfit
from engine.errors import NotMigrated, NotYours


@pytest.mark.parametrize(
    ("problem", "code", "exit_code", "part"),
    [
        (Refused("case_or_all"), "case_or_all", 2, "--all"),
        (Refused("too_deep", 1), "too_deep", 1, "嵌套"),
        (NotYours(), "not_yours", 1, ""),
        (
            NotMigrated(found=[], wanted=["a_1", "b_2"]),
            "not_migrated",
            2,
            "现有：无；需要：a_1、b_2",
        ),
        (
            SettingUnfit("not_in_range", name="PORT", given="x", least=1, most=9),
            "setting_unfit",
            2,
            "PORT 的值“x”",
        ),
        (FileNotFoundError(errno.ENOENT, "No such file", "x.dmn"), "file_absent", 2, "x.dmn"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "x"), "file_is_folder", 2, "x"),
        (OSError(errno.EIO, "I/O error"), "system_refuses", 2, "I/O error"),
        (OSError(errno.ENOENT, "No such file"), "system_refuses", 2, "No such file"),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogate"), "not_utf8", 2, "UTF-8"),
        (RecursionError(), "too_deep", 2, "嵌套"),
        (
            DatabaseError("", {}, sqlite3.DatabaseError("file is not a database")),
            "database_foreign",
            2,
            "SQLite",
        ),
        (DatabaseError("", {}, Exception("odd\nmore")), "database_fails", 2, "odd。"),
    ],
)
def test_an_exception_is_code_sentence_and_exit_code(problem, code, exit_code, part):
    found = explained(problem)

    assert (found.code, found.exit_code, part in found.message) == (code, exit_code, True)
    assert isinstance(problem, troubles())


def test_a_reader_that_went_away_is_told_nothing():
    with pytest.raises(BrokenPipeError):
        explained(BrokenPipeError(errno.EPIPE, "Broken pipe"))

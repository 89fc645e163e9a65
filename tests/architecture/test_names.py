import re

from tests.architecture.project_files import files

JUNK = {
    "base", "bases", "common", "commons", "helper", "helpers", "manager", "managers", "misc",
    "stuff", "tool", "util", "utilities", "utils",
}  # fmt: skip


def words(name: str) -> set[str]:
    return set(re.split(r"[_\W]+", name.lower()))


def test_every_name_says_what_is_in_it():
    named_for_nothing = [
        str(path)
        for path in files()
        if path.suffix in {".py", ".js", ".css"} and any(words(part) & JUNK for part in path.parts)
    ]

    assert named_for_nothing == []


def test_the_words_of_a_name_are_told_apart():
    assert words("date_utils.py") == {"date", "utils", "py"}

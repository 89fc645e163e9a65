import os

import pytest

from complaints.catalogue import read, text_of
from complaints.catalogue_source import compiled

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write(source, text):
    source.write_text(f'{HEADER}msgctxt "errors"\nmsgid "gone"\nmsgstr "{text}"\n')


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh", "没有找到所请求的内容。"), ("en", "There is no such thing.")],
    ids=["zh", "en"],
)
def test_a_code_has_its_text_in_both_languages(language, told):
    assert text_of("errors", "not_found", language) == told


def test_a_code_of_another_subject_and_a_page_text_are_no_code():
    assert text_of("answers", "not_found", "en") is None
    assert text_of("errors", "English label", "zh") is None


def test_another_language_is_refused():
    with pytest.raises(KeyError):
        text_of("errors", "not_found", "fr")


def test_a_page_text_that_is_not_there_stands_for_itself(tmp_path):
    write(tmp_path / "en.po", "It is gone.")

    assert read(tmp_path / "en.po").gettext("Never written") == "Never written"


def test_a_source_alone_is_compiled(tmp_path):
    write(tmp_path / "en.po", "It is gone.")

    assert read(tmp_path / "en.po").pgettext("errors", "gone") == "It is gone."


@pytest.mark.parametrize(
    ("later", "told"), [(1, "It is gone."), (-1, "It went.")], ids=["in time", "too old"]
)
def test_what_is_compiled_is_read_unless_the_source_is_newer(tmp_path, later, told):
    source = tmp_path / "en.po"
    write(source, "It is gone.")
    ready = source.with_suffix(".mo")
    ready.write_bytes(compiled(source).getvalue())
    write(source, "It went.")
    moment = source.stat().st_mtime + later
    os.utime(ready, (moment, moment))

    assert read(source).pgettext("errors", "gone") == told

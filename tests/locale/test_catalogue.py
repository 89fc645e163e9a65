"""What translators rely on in both catalogues."""

import re
from string import Formatter
from typing import get_args

import pytest

from complaints.catalogue import LANGUAGES, SOURCES, Subject, text_of
from complaints.catalogue_source import codes, parsed

ENTRY = re.compile(r'(?:^msgctxt (".*")\n)?^msgid ((?:".*"\n)+)', re.MULTILINE)
SUBJECTS = get_args(Subject)


def entries(language):
    """All but the header."""
    return [entry for entry in parsed(SOURCES[language]) if entry.id]


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def in_chinese(found):
    """A fact that an owner names in both languages has ``_en`` behind its name in English."""
    return type(found)(name.removesuffix("_en") for name in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_empty_fuzzy_obsolete_or_written_twice(language):
    catalogue = parsed(SOURCES[language])
    written = ENTRY.findall(SOURCES[language].read_text(encoding="utf-8"))

    texts = {entry.id: entry.string for entry in entries(language)}
    assert [name for name, text in texts.items() if not "".join(text).strip()] == []
    assert [entry.id for entry in entries(language) if entry.fuzzy] == []
    assert list(catalogue.obsolete) == []
    assert sorted(written) == sorted(set(written))
    assert len(written) == len(entries(language)) + 1


def test_both_languages_have_the_same_codes_of_the_known_subjects():
    zh, en = ({(entry.context, entry.id) for entry in entries(language)} for language in LANGUAGES)

    assert {pair for pair in zh if pair[0] is not None} == en
    assert {subject for subject, _ in en} == set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_places(subject):
    texts = {code: [text_of(subject, code, language) for language in LANGUAGES]
             for code in codes(subject)}  # fmt: skip

    unlike = [code for code, (zh, en) in texts.items() if places(zh) != in_chinese(places(en))]

    assert texts
    assert unlike == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_subjects_stand_one_after_the_other_with_their_codes_in_order(language):
    coded = [(entry.context or "", entry.id) for entry in entries(language) if entry.context]

    order = {subject: number for number, subject in enumerate(SUBJECTS)}
    assert coded == sorted(coded, key=lambda pair: (order[pair[0]], pair[1]))

from uuid import UUID

import pytest

from admin.attachments import ACCEPT, file_card, siblings, size_in_words, type_name
from admin.words import Words
from engine.commands import RemoveAttachment
from engine.model import SYSTEM
from engine.queries import FindInstance
from forms.kinds.files import HOUSE_TYPES
from tests.engine.filed import JPG, attach


def details(town, case):
    return town.engine.ask(FindInstance(instance=UUID(case.instance)), SYSTEM)


@pytest.fixture
def photo(town, scarf):
    """A photo that the system added to the case of the scarf."""
    return attach(town.engine, UUID(scarf.instance), JPG, SYSTEM, name="王女士的围巾.jpg")


@pytest.mark.usefixtures("photo")
def test_an_auditor_sees_that_there_is_a_file_and_not_what_it_is_called(town, scarf, reading):
    with reading("tian-shen"):
        card = file_card(details(town, scarf))

    assert [(line.name, line.size, line.may_remove) for line in card.lines] == [
        ("JPG", "1 KB", False)
    ]
    assert (card.may_add, card.may_open, card.may_unmask) == (False, False, False)


@pytest.mark.usefixtures("photo")
def test_who_works_on_the_case_sees_the_name(town, scarf, reading):
    with reading("xiao-zhang"):
        card = file_card(details(town, scarf))

    assert [(line.name, line.who, line.may_remove) for line in card.lines] == [
        ("王女士的围巾.jpg", "", False)
    ]
    assert (card.may_add, card.may_open) == (True, True)


def test_a_removed_file_is_in_the_lines_and_not_present(town, scarf, photo, reading):
    town.engine.run(RemoveAttachment(attachment=photo), SYSTEM)

    with reading("tian-shen"):
        card = file_card(details(town, scarf))

    assert (len(card.lines), card.present) == (1, ())


def test_the_other_instances_of_the_complaint_are_its_siblings(town, scarf, reading):
    with reading("tian-shen"):
        own = details(town, scarf)
        others = siblings(own)

    assert others
    assert own.instance.uid not in others


@pytest.mark.parametrize(
    ("size", "zh", "en"),
    [
        (1, "1 KB", "1 KB"),
        (1024, "1 KB", "1 KB"),
        (1025, "2 KB", "2 KB"),
        (1024 * 1024, "1.0 MB", "1.0 MB"),
        (2_500_000, "2.4 MB", "2.4 MB"),
    ],
)
def test_sizes_are_told_in_words(size, zh, en):
    assert [size_in_words(size, Words("zh")), size_in_words(size, Words("en"))] == [zh, en]


def test_types_are_told_by_their_endings():
    assert [type_name("image/jpeg"), type_name("application/pdf")] == ["JPG", "PDF"]
    assert ACCEPT == HOUSE_TYPES

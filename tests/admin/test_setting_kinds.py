import pytest

from admin.setting_kinds import kinds
from admin.words import Words
from complaints.settings import fit_setting


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_shown_can_be_sent_back_as_it_is(language):
    for kind in kinds(Words(language)):
        value = kind.value(kind.texts(None))

        fit_setting(kind.name, value)
        assert kind.texts(value) == kind.texts(None)
        assert {field.name for field in kind.fields} == set(kind.texts(None))

from gettext import GNUTranslations

import pytest
from babel.messages.pofile import PoFileError

from complaints.catalogue import SOURCES
from complaints.catalogue_source import codes, compiled, parsed


def test_codes_come_in_order_and_are_those_of_the_subject():
    found = codes("answers")

    assert {"required", "too_long"} <= set(found)
    assert "not_found" not in found
    assert list(found) == sorted(set(found))


def test_what_is_compiled_has_page_texts_plurals_and_codes():
    chinese = GNUTranslations(compiled(SOURCES["zh"]))

    assert [
        chinese.gettext("Record a complaint"),
        chinese.ngettext("%(num)s day", "%(num)s days", 2),
        chinese.pgettext("errors", "not_found"),
    ] == ["登记投诉", "%(num)s 天", "没有找到所请求的内容。"]


def test_a_source_that_cannot_be_read_is_refused(tmp_path):
    source = tmp_path / "zh_CN.po"
    source.write_text('msgid "a"\nmsgxyz "b"\n')

    with pytest.raises(PoFileError):
        parsed(source)

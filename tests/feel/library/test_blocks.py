import pytest

from feel.library.blocks import of_block


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("BasicLatin", ((0x0, 0x7F),)),
        ("Latin-1Supplement", ((0x80, 0xFF),)),
        ("GreekandCoptic", ((0x370, 0x3FF),)),
        ("Greek", ((0x370, 0x3FF),)),
        ("CombiningMarksforSymbols", ((0x20D0, 0x20FF),)),
        ("PrivateUse", ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))),
    ],
)
def test_a_block_is_what_unicode_says_by_its_name_of_today_or_of_xml_schema(name, held):
    assert of_block(name) == held


@pytest.mark.parametrize("name", ["", "basiclatin", "Basic Latin", "Klingon", "LowSurrogates"])
def test_a_block_that_is_none_is_refused(name):
    with pytest.raises(ValueError, match=f"^{name}$"):
        of_block(name)

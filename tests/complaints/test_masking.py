import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.masking import Personal, masked


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Personal.PHONE, "13812341234", "138****1234"),
        (Personal.PHONE, " 138 1234 1234 ", "138****1234"),
        (Personal.PHONE, "+86-138-1234-1234", "138****1234"),
        (Personal.PHONE, "0755-26861234", "0755-****"),
        (Personal.PHONE, "021-62345678-801", "021-****"),
        (Personal.PHONE, "110", "****"),
        (Personal.PHONE, "+49 30 1234567", "****"),
        (Personal.NAME, "王小明", "王**"),
        (Personal.NAME, "张", "张**"),
        (Personal.NAME, "Anna Schmidt", "A**"),
        (Personal.EMAIL, "wang@example.com", "w***@example.com"),
        (Personal.EMAIL, "no mail address", "****"),
        (Personal.EMAIL, "@example.com", "****"),
        (Personal.EMAIL, "wang@", "****"),
        (Personal.ADDRESS, "广东省深圳市南山区科技路8号3栋", "广东****"),
        (Personal.ADDRESS, "内蒙古呼和浩特市新城区", "内蒙古****"),
        (Personal.ADDRESS, "幸福小区3号楼", "****"),
        (Personal.ACCOUNT, "wx_zhang88", "w****8"),
        (Personal.ACCOUNT, "zhang", "****"),
        (Personal.IDENTITY_CARD, "11010519491231002x", "1****X"),
        (Personal.IDENTITY_CARD, "1234", "****"),
        (Personal.BANK_CARD, "6222 0212 3456 6789", "****6789"),
        (Personal.BANK_CARD, "6789", "****"),
        (Personal.TEXT, "孩子的手背被烫伤", "****"),
    ],
)
def test_each_kind_has_its_masked_form(kind, value, shown):
    assert masked(value, kind) == shown


@pytest.mark.parametrize("kind", Personal)
@pytest.mark.parametrize("value", ["", "  \n"], ids=["empty", "blank"])
def test_nothing_stays_nothing(kind, value):
    assert masked(value, kind) == ""


@given(st.sampled_from(Personal), st.text(min_size=2).filter(lambda text: len(text.strip()) > 1))
def test_every_value_loses_something(kind, value):
    shown = masked(value, kind)

    assert "**" in shown
    assert shown != value or set(value) <= set("*")


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mobile_number_shows_seven_digits_of_eleven(number):
    assert masked(number, Personal.PHONE) == f"{number[:3]}****{number[7:]}"

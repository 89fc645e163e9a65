from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.errors import BadFormNumber, NumberExhausted
from complaints.numbers import MOST_SERIAL, Form, FormNumber

NUMBERS = st.builds(
    FormNumber,
    st.sampled_from(Form),
    st.integers(2000, 2100),
    st.integers(1, 12),
    st.integers(1, 20_000),
)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (Form.COMPLAINT, "TS-202603-0007"),
        (Form.SUGGESTION, "JY-202603-0007"),
        (Form.RETURN, "TH-202603-0007"),
        (Form.REMINDER, "CB-202603-0007"),
        (Form.INQUIRY, "QB-202603-0007"),
        (Form.PENALTY, "JF-202603-0007"),
        (Form.PUBLICATION, "RS-202603-0007"),
    ],
)
def test_each_form_has_its_letters_and_the_month_of_the_day(form, text):
    assert str(FormNumber.on(form, date(2026, 3, 31), 7)) == text


def test_past_9999_the_number_grows_and_keeps_its_order():
    numbers = [FormNumber(Form.COMPLAINT, 2026, 3, serial) for serial in (9999, 10000, 123456)]

    assert [str(number) for number in numbers] == [
        "TS-202603-9999",
        "TS-202603-10000",
        "TS-202603-123456",
    ]
    assert sorted(reversed(numbers)) == numbers
    assert sorted(numbers, key=lambda number: number.sort_key) == numbers


@pytest.mark.parametrize(
    "typed",
    ["TS-202603-0001", " ts-202603-0001 ", "ＴＳ－２０２６０３－０００１"],
    ids=["plain", "lower_case", "full_width"],
)
def test_a_number_is_read_as_people_type_it(typed):
    assert FormNumber.parse(typed) == FormNumber(Form.COMPLAINT, 2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "TS-202603",
        "TS-202603-001",
        "TS-202603-00001",
        "TS-202603-0000",
        "TS-202613-0001",
        "TS-202600-0001",
        "XX-202603-0001",
        "TS-202603-0001x",
        "TS 202603 0001",
        "TS-202603-1234567890",
        "TS-000003-0001",
        "TS-٢٠٢٦٠٣-٠٠٠١",
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(BadFormNumber):
        FormNumber.parse(text)


@pytest.mark.parametrize(
    ("year", "month", "serial"), [(2026, 0, 1), (2026, 13, 1), (2026, 3, 0), (999, 3, 1)]
)
def test_a_part_out_of_range_is_refused(year, month, serial):
    with pytest.raises(BadFormNumber):
        FormNumber(Form.COMPLAINT, year, month, serial)


def test_a_month_that_is_full_says_so():
    with pytest.raises(NumberExhausted) as refused:
        FormNumber(Form.COMPLAINT, 2026, 3, MOST_SERIAL + 1)

    assert refused.value.facts == {"form": "TS", "year": 2026, "month": 3}


@given(NUMBERS)
def test_a_number_is_read_as_it_is_written(number):
    assert FormNumber.parse(str(number)) == number


@given(st.lists(NUMBERS, max_size=8))
def test_sort_keys_order_as_numbers_do(numbers):
    assert sorted(numbers, key=lambda number: number.sort_key) == sorted(numbers)

from pathlib import Path

import pytest

import forms
from complaints.errors import BadSheet
from complaints.imports import matched

FORM = forms.read(Path("processes/intake-registration/f01.form").read_bytes(), name="f01")


def test_columns_are_known_by_path_and_by_label_in_both_languages():
    columns = ["phone", "姓名或单位", "Description", "设备型号"]

    assert matched(columns, FORM, {}) == {
        "phone": "phone",
        "姓名或单位": "name",
        "Description": "description",
        "设备型号": "equipment.model",
    }


def test_a_mapping_goes_before_and_leaves_columns_out():
    given = {"客户": "name", "备注": None}

    assert matched(["客户", "备注", "phone"], FORM, given) == {"客户": "name", "phone": "phone"}


@pytest.mark.parametrize(
    ("columns", "given", "problem"),
    [
        (["secret"], {}, "column_unknown"),
        (["a"], {"a": "secret"}, "column_unknown"),
        (["name", "姓名或单位"], {}, "field_twice"),
        (["name"], {"nome": "name"}, "mapped_column_absent"),
    ],
    ids=["unknown", "mapped to nothing", "twice", "no such column"],
)
def test_what_fits_no_field_is_refused_by_name(columns, given, problem):
    with pytest.raises(BadSheet) as refusal:
        matched(columns, FORM, given)

    assert refusal.value.facts["problem"] == problem

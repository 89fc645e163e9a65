from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.similarity import LIKENESS_OF_A_REPEAT, problem_key, similarity

RETOLD = [
    ("围巾显示签收但未收到", "围巾签收了可是没有收到货"),
    ("快递显示已签收但家里没人，围巾找不到了", "我又打来了，围巾还是没找到，快递说已经签收"),
    ("儿童保温杯漏水烫到孩子手背", "保温杯漏水，把孩子的手烫了"),
    ("设备X-200运行不稳定，产线速度下降", "X-200设备不稳定，产线变慢"),
    ("退货需要填五张表太复杂", "退货手续太复杂要填五张表"),
    ("App crashes on start", "the app crashes at startup"),
    (
        "The parcel was signed for but never arrived",
        "parcel shows signed but I did not receive it",
    ),
]
OTHER = [
    ("口红膏体有裂痕", "店员态度很差不理人"),
    ("围巾显示签收但未收到", "保温杯漏水烫到孩子"),
    ("围巾显示签收但未收到", "围巾颜色和图片不一样"),
    ("App crashes on start", "the clerk was rude to me"),
    (
        "The parcel was signed for but never arrived",
        "The machine is unstable and slows the line",
    ),
]
texts = st.text(st.sampled_from("围巾签收漏水 ab,X-2。"), max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("围巾丢了", "围巾丢了", "1.0000"),
        ("围巾丢了", "围巾坏了", "0.3333"),
        ("围巾丢了", "保温杯漏水", "0.0000"),
        ("保温杯 漏水！", "保温杯，漏水", "1.0000"),
        ("X-200 停机", "ｘ－２００停机", "1.0000"),
        ("漏", "漏", "1.0000"),
        ("漏", "漏水", "0.0000"),
        ("", "漏水", "0.0000"),
        ("？！", "？！", "0.0000"),
        ("aaaa", "aa", "0.5000"),
    ],
    ids=[
        "same",
        "half",
        "nothing",
        "punctuation",
        "width_and_case",
        "one_character",
        "character_and_word",
        "empty",
        "no_letters",
        "pairs_are_counted",
    ],
)
def test_similarity_is_the_share_of_common_pairs(one, other, likeness):
    assert str(similarity(one, other)) == likeness


@pytest.mark.parametrize(("one", "other"), RETOLD)
def test_a_matter_told_twice_is_recognised(one, other):
    assert similarity(one, other) >= LIKENESS_OF_A_REPEAT


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_matter_is_not_taken_for_it(one, other):
    assert similarity(one, other) < LIKENESS_OF_A_REPEAT


@given(texts, texts)
def test_similarity_is_symmetric_and_between_nothing_and_one(one, other):
    likeness = similarity(one, other)

    assert likeness == similarity(other, one)
    assert Decimal(0) <= likeness <= Decimal(1)


@given(texts)
def test_a_text_is_like_itself_wholly_or_has_no_letters(text):
    has_letters = any(character.isalnum() for character in text)

    assert similarity(text, text) == Decimal(has_letters)


@pytest.mark.parametrize(
    ("product", "key"),
    [
        ("儿童保温杯", "儿童保温杯|product.quality"),
        (" 儿童 保温杯 ", "儿童保温杯|product.quality"),
        ("X-200", "x200|product.quality"),
        ("ｘ２００", "x200|product.quality"),
        ("", "|product.quality"),
    ],
    ids=["plain", "spaces", "hyphen", "full_width", "no_product"],
)
def test_the_same_product_has_one_key_however_it_is_typed(product, key):
    assert problem_key(product, "product.quality") == key


def test_another_category_is_another_problem():
    assert problem_key("保温杯", "product.quality") != problem_key("保温杯", "product.design")

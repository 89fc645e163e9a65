import pytest

from decisions.checking.boxes import Covering, TooMany, meets

ALL = 0b1111


def test_boxes_meet_only_where_every_column_does():
    assert meets((0b01, 0b11), (0b11, 0b10))
    assert not meets((0b01, 0b11), (0b10, 0b11))


def test_nothing_covers_nothing():
    assert Covering().uncovered((ALL, ALL), []) == (ALL, ALL)


def test_two_halves_cover_the_whole():
    assert Covering().uncovered((ALL, ALL), [(0b0011, ALL), (0b1100, ALL)]) is None


def test_a_missing_corner_is_found():
    rules = [(0b0011, ALL), (ALL, 0b0111)]

    assert Covering().uncovered((ALL, ALL), rules) == (0b1100, 0b1000)


def test_a_box_of_no_columns_is_covered_by_any_rule():
    assert Covering().uncovered((), []) == ()
    assert Covering().uncovered((), [()]) is None


def pigeons(holes):
    """Rules that cover everything, since one more pigeon than holes cannot sit alone."""
    columns = holes * (holes + 1)
    rules = []
    for pigeon in range(holes + 1):
        row = [0b11] * columns
        row[pigeon * holes : (pigeon + 1) * holes] = [0b01] * holes
        rules.append(tuple(row))
    for hole in range(holes):
        for a in range(holes + 1):
            for b in range(a):
                row = [0b11] * columns
                row[a * holes + hole] = row[b * holes + hole] = 0b10
                rules.append(tuple(row))
    return tuple([0b11] * columns), rules


def test_a_covering_that_is_hard_to_see_is_seen():
    whole, rules = pigeons(3)

    assert Covering().uncovered(whole, rules) is None


def test_a_question_that_is_too_long_stays_open():
    whole, rules = pigeons(8)

    with pytest.raises(TooMany):
        Covering().uncovered(whole, rules)

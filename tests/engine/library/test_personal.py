import pytest

import forms
from engine.library import Sealer, open_references, reveal
from engine.store import sealed
from engine.vault import references_in
from tests.engine.drawings import FORM

CLEANED = {"summary": "broken", "phone": "138", "witness": "王", "days": None}


def sealer(work, subject=None):
    return Sealer(work.connection, work.tools.vault, stream=12, seq=3, at=5, subject=subject)


@pytest.fixture
def form():
    return forms.read(FORM, name="f02.form")


def test_personal_answers_become_references_and_open_again(each_house, form):
    with each_house.work() as work:
        seals = sealer(work)
        public = seals.answers(form, CLEANED)
        seals.write()
        opened = open_references(work.connection, work.tools.vault, references_in(public))

    assert public == {
        "summary": "broken",
        "phone": {"$t": "sealed", "v": "12:3:1:phone"},
        "witness": {"$t": "sealed", "v": "12:3:2:witness"},
        "days": None,
    }
    assert opened == {"12:3:1:phone": "138", "12:3:2:witness": "王"}
    assert reveal(public, opened) == CLEANED


def test_each_role_has_a_subject_and_a_row_of_its_own(each_house, form):
    with each_house.work() as work:
        seals = sealer(work)
        seals.answers(form, CLEANED)
        seals.write()

    assert each_house.rows("SELECT id, parent, role FROM subject ORDER BY id") == [
        (1, None, "customer"),
        (2, 1, "witness"),
    ]
    assert each_house.rows("SELECT n, subject_id FROM sealed ORDER BY n") == [(1, 1), (2, 2)]


def test_without_personal_answers_nothing_is_written(each_house, form):
    with each_house.work() as work:
        seals = sealer(work)
        assert seals.answers(form, {"summary": "x"}) == {"summary": "x"}
        seals.write()

    assert seals.subject is None
    assert each_house.rows("SELECT count(*) FROM subject") == [(0,)]


def test_what_was_erased_is_gone_and_nothing_new_is_kept_for_it(each_house, form):
    with each_house.work() as work:
        first = sealer(work)
        public = first.answers(form, {"phone": "138"})
        first.write()
    with each_house.work() as work:
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")
        erased = sealed.find_subject(work.connection, 1)
        later = Sealer(work.connection, work.tools.vault, stream=12, seq=4, at=5, subject=erased)
        later.put("phone", "139")
        later.write()
        opened = open_references(work.connection, work.tools.vault, references_in(public))

    assert opened == {}
    assert reveal(public, opened) == {"phone": None}
    assert each_house.rows("SELECT seq FROM sealed") == [(3,)]

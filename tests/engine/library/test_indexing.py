from types import SimpleNamespace

import pytest

import forms
from engine.library.indexing import Indexer
from engine.model import START, Entry, link
from engine.store.search_index import NOBODY
from tests.engine.drawings import FORM
from tests.engine.library.test_personal import sealer


def indexed(work, content: dict, key: str | None = None) -> dict[str, set[int]]:
    """Whose each of some words is, as far as the index has them."""
    form = forms.read(FORM, name="f02.form")
    compiled = SimpleNamespace(forms={"f02": form})
    entry = Entry(kind="task.completed", at=1, actor=1, content=content)
    indexer = Indexer(work.connection, work.tools.vault, compiled)
    found = indexer.words(key, [link(entry, stream=12, seq=3, prev=START)])
    digest = work.tools.vault.search.digest
    words = ("kettle", "9000", "王女", "0187", "code", "erased")
    return {word: {owner for one, owner in found if one == digest(word)} for word in words}


def test_open_and_sealed_answers_and_the_key_are_found(each_house):
    with each_house.work() as work:
        seals = sealer(work)
        answers = {
            "summary": "a kettle",
            "phone": seals.put("phone", "13800139000"),
            "witness": seals.put("witness", ["王女士"], "witness"),
            "state": "code",
        }
        seals.write()

        found = indexed(work, {"input": {"deeper": [answers]}}, "TS-202603-0187")

    assert found == {
        "kettle": {NOBODY}, "9000": {1}, "王女": {2}, "0187": {NOBODY}, "code": set(),
        "erased": set(),
    }  # fmt: skip


def test_what_was_erased_is_not_found(each_house):
    with each_house.work() as work:
        seals = sealer(work)
        answers = {"phone": seals.put("phone", "erased")}
        seals.write()
        work.connection.exec_driver_sql("UPDATE subject SET wrapped = NULL")

        found = indexed(work, {"input": answers})

    assert found["erased"] == set()


def test_a_line_without_input_adds_nothing(each_house):
    with each_house.work() as work:
        assert set().union(*indexed(work, {"effects": []}).values()) == set()


@pytest.mark.parametrize(
    ("names", "is_found"),
    [(("phone", "witness"), True), (("phone",), False)],
    ids=["one", "either"],
)
def test_what_is_sensitive_in_another_form_is_found_where_only_this_one_asks(
    each_house, names, is_found
):
    """Answers that either form may have asked for count as those of the stricter one."""
    strict = FORM.replace(b'"P2"', b'"P3"').replace(b'"witness"', b'"victim"')
    both = {"f02": forms.read(FORM, name="f02"), "f18": forms.read(strict, name="f18")}
    with each_house.work() as work:
        seals = sealer(work)
        answers = {name: seals.put(name, "13800139000") for name in names}
        seals.write()
        entry = Entry(kind="task.completed", at=1, actor=1, content={"input": answers})
        indexer = Indexer(work.connection, work.tools.vault, SimpleNamespace(forms=both))

        found = indexer.words(None, [link(entry, stream=12, seq=3, prev=START)])

    digest = work.tools.vault.search.digest
    assert (digest("9000") in {word for word, _ in found}) is is_found

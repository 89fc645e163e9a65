from typing import get_args

import pytest

from engine.store import inbox
from engine.store.inbox_ways import View
from tests.engine.store.plans import plan_of

GIVEN = {
    **inbox._parameters(7, ["backoffice", "frontline"], 0),
    "place": 0, "instance": 0, "no": 0, "limit": 50, "word0": 1, "word1": 2,
}  # fmt: skip


@pytest.mark.parametrize("are_few", [True, False], ids=["from what was found", "along indexes"])
@pytest.mark.parametrize("sort", ["due", "newest", "oldest"])
@pytest.mark.parametrize("view", get_args(View))
def test_no_list_reads_a_whole_table(house, view, sort, are_few):
    steps = plan_of(house, inbox._page(view, 2, sort, 2, are_few), **GIVEN)

    tables = ("task", "candidate", "instance", "search_word", "w0", "w1")
    read = [step for step in steps if step.partition(" USING")[0][5:] in tables]
    assert [step for step in read if step.startswith("SCAN")] == []


@pytest.mark.parametrize(("sort", "index"), [("newest", "task_age"), ("due", "task_inbox")])
def test_each_order_of_the_groups_has_its_index(house, sort, index):
    steps = plan_of(house, inbox._page("groups", 2, sort), **GIVEN)

    assert sum(f"SEARCH task USING INDEX {index} (grp=? AND (" in step for step in steps) == 2
    assert not [step for step in steps if step.startswith("SCAN task")]


def test_what_few_words_find_leads_to_its_tasks(house):
    steps = plan_of(house, inbox._page("groups", 2, "due", 2, True), **GIVEN)

    assert "SEARCH search_word USING PRIMARY KEY (word=?)" in steps
    assert "SEARCH w1 USING PRIMARY KEY (word=? AND instance_id=?)" in steps
    assert "SEARCH task USING PRIMARY KEY (instance_id=?)" in steps

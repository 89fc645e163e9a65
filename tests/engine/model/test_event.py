from engine.model import START, Entry, link


def test_an_entry_knows_its_effects_and_a_line_its_content():
    content = {"task": 1, "input": {}, "effects": [{"e": "completed"}]}
    entry = Entry(kind="task.completed", at=0, actor=1, content=content)

    line = link(entry, stream=1, seq=1, prev=START)

    assert entry.effects == [{"e": "completed"}]
    assert line.content == content


def test_an_entry_without_a_step_has_no_effects():
    assert Entry(kind="setting.changed", at=0, actor=1, content={}).effects == []

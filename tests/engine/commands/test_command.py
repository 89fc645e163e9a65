import inspect

import pytest

from engine import commands
from engine.commands import ClaimTask, Command, SaveDraft
from engine.commands.command import AlreadyDone, InstanceCommand
from engine.model import START, SYSTEM, Entry, Receipt, link

EVERY = sorted(
    (
        offered
        for offered in vars(commands).values()
        if inspect.isclass(offered) and issubclass(offered, Command) and offered is not Command
    ),
    key=lambda command: command.__name__,
)


@pytest.mark.parametrize("command", EVERY, ids=lambda command: command.__name__)
def test_each_command_names_what_it_needs_and_can_be_repeated_if_it_is_keyed(command):
    assert command.needs is None or "." in command.needs
    assert command.is_keyed == (command.recall is not Command.recall)


def test_a_command_is_prepared_as_it_is_unless_it_says_otherwise(two):
    command = ClaimTask(task=two.tools.new_id())

    with two.reading() as connection:
        assert command.prepare(SYSTEM, two.tools, connection) is command


def test_a_command_on_an_instance_recalls_the_receipt_of_its_line(two):
    uid = two.tools.new_id()
    entry = Entry(kind="task.claimed", at=1, actor=1, content={"effects": []})
    line = link(entry, stream=1, seq=2, prev=START)

    with two.work() as work:
        told = ClaimTask(task=uid).recall(line, uid, work)

    assert issubclass(ClaimTask, InstanceCommand)
    assert told == Receipt.of(line, uid)


def test_a_command_without_key_has_nothing_to_recall(two):
    entry = Entry(kind="test", at=1, actor=1, content={})

    with two.work() as work, pytest.raises(NotImplementedError):
        SaveDraft(task=two.tools.new_id(), answers={}).recall(
            link(entry, stream=1, seq=1, prev=START), None, work
        )


def test_what_was_done_already_says_where():
    done = AlreadyDone(5, 3)

    assert (done.stream, done.seq) == (5, 3)

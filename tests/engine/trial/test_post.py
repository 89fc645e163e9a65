from tests.engine.trial.drawn import (
    BACK,
    END,
    MESSAGE,
    SIGNAL,
    START,
    event,
    line,
    script,
    timer,
    tried,
)

THROWS = "intermediateThrowEvent"
CALLS = START + event("t", MESSAGE, THROWS) + line("s", "t")


def renamed(body):
    """The same with ids of its own."""
    own = body.replace('id="', 'id="q_').replace('Ref="', 'Ref="q_')
    return own.replace("q_m_", "m_").replace("q_s_", "s_")


def other(*names, **events):
    """A second process of these elements, in this order."""
    drawn = "".join(events[name] for name in names)
    return renamed(drawn + line(*names))


def test_a_message_goes_to_who_waits_for_it():
    waits = other("s", "c", "a", s=START, c=event("c", MESSAGE), a=script("a"))

    outcome = tried(p=CALLS, others={"q": waits}, start=("q",))

    assert (outcome.status, outcome.trace) == ("completed", ("a",))


def test_a_message_that_nobody_takes_is_kept_until_somebody_does():
    late = event("t", MESSAGE, THROWS) + event("k", BACK, THROWS)
    late += event("w", timer("P1D")) + event("c", MESSAGE)
    drawn = START + late + script("a") + line("s", "t", "k", "w", "c", "a")

    outcome = tried(p=drawn)

    assert (outcome.status, outcome.trace) == ("completed", ("a",))
    assert [h.what for h in outcome.story] == [
        "started", "kept", "kept", "timer", "message", "ended"
    ]  # fmt: skip


def test_a_message_starts_what_begins_with_it():
    begins = other("c", "a", c=event("c", MESSAGE, "startEvent"), a=script("a", "n"))

    outcome = tried(
        p=CALLS, others={"q": begins}, variables={"n": 7}, scripts={"n": [{"trace": "=n"}]}
    )

    assert (outcome.status, outcome.trace) == ("completed", ("7",))


def test_a_signal_goes_to_all_who_wait_and_starts_all_who_begin_with_it():
    throws = START + event("t", SIGNAL, THROWS) + line("s", "t")
    waits = other("s", "c", "a", s=START, c=event("c", SIGNAL), a=script("a"))
    begins = "".join(
        event(f"r{n}", SIGNAL, "startEvent") + script(f"b{n}", "b") + line(f"r{n}", f"b{n}")
        for n in range(2)
    )

    outcome = tried(p=throws, others={"q": waits, "r": begins}, start=("q",))

    assert (outcome.status, outcome.trace) == ("completed", ("a", "b", "b"))


def test_a_payload_goes_along():
    sent = (
        '<extensionElements><camunda:inputOutput><camunda:inputParameter name="n">=1 + 1'
        "</camunda:inputParameter></camunda:inputOutput></extensionElements>"
    )
    throws = START + event("t", sent + MESSAGE, THROWS) + event("c", BACK) + END
    begins = renamed(
        event("c", MESSAGE, "startEvent") + event("k", sent + BACK, THROWS) + line("c", "k")
    )

    outcome = tried(p=throws + line("s", "t", "c", "e"), others={"q": begins})

    assert (outcome.status, outcome.variables) == ("completed", {"n": 2})

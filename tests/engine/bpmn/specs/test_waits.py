import pytest

from tests.engine.bpmn.specs.test_user_task import FORM

DAY = 86_400


def catching(kit, **more):
    event = kit.node("intermediateCatchEvent", "c", kit.message(), **more)
    parts = (kit.start(), kit.user("a"), event, kit.user("z"), kit.chain("start", "a", "c", "z"))
    return kit.release(*parts, files={"f08.form": FORM.replace(b"f01", b"f08")})


def test_a_catch_waits_and_takes_the_payload(kit):
    run = kit.complete(
        kit.begin(catching(kit, properties={"bihuan:answers": "reply", "bihuan:form": "f08"})), 1
    )
    assert run.waits == [
        {"element": "c", "name": "call", "key": "K-1", "form": "f08", "process": "main"}
    ]

    run = kit.deliver(run, word="yes")

    assert (kit.open(run), run.variables) == ({2: "z"}, {"reply": {"word": "yes"}})
    assert kit.told(run, "took", "set") == [{"e": "took", "into": "reply"}]


@pytest.mark.parametrize(
    ("key", "caught"),
    [("K-1", True), (None, True), ("K-2", False)],
    ids=["its key", "no key", "another key"],
)
def test_messages_are_told_apart_by_their_key(kit, key, caught):
    run = kit.complete(kit.begin(catching(kit)), 1)

    run = kit.deliver(run, key=key)

    assert (kit.open(run) == {2: "z"}) is caught


def test_the_drawing_may_give_the_key(kit):
    run = kit.complete(kit.begin(catching(kit, properties={"bihuan:key": "=n"}), n=12), 1)

    assert run.waits[0]["key"] == "12"


@pytest.mark.parametrize(
    ("wait", "taken"), [(29, True), (31, False)], ids=["within 30 days", "after 30 days"]
)
def test_a_message_that_comes_too_early_is_kept_for_thirty_days(kit, wait, taken):
    run = kit.deliver(kit.begin(catching(kit)), word="early")
    assert run.effects == [{"e": "kept", "message": "call", "key": "K-1"}]

    run = kit.complete(run, 1, at=wait * DAY)

    assert (kit.open(run) == {2: "z"}) is taken
    assert run.variables == ({"word": "early"} if taken else {})


def test_a_kept_message_is_taken_once(kit):
    event = kit.node("intermediateCatchEvent", "c", kit.message())
    second = kit.node("intermediateCatchEvent", "e2", kit.message())
    compiled = kit.release(
        kit.start(), kit.user("a"), event, second, kit.chain("start", "a", "c", "e2")
    )
    run = kit.deliver(kit.begin(compiled))

    run = kit.complete(run, 1)

    assert [w["element"] for w in run.waits] == ["e2"]


def test_a_key_that_is_no_text_is_an_incident(kit):
    run = kit.complete(kit.begin(catching(kit, properties={"bihuan:key": "=[1]"})), 1)

    assert [e["code"] for e in kit.told(run, "incident")] == ["key_unusable"]


def test_a_counted_cycle_lets_one_token_pass_each_round(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("intermediateCatchEvent", "c", kit.timer("R3/PT10S", "timeCycle")),
        kit.user("z"),
        kit.chain("start", "c", "z"),
    )
    run = kit.begin(compiled)

    seen = []
    for at in (10, 20, 30, 40):
        run = kit.tick(run, at)
        seen.append((len(kit.open(run)), run.next_due))

    assert seen == [(1, 20_000_000), (2, 30_000_000), (3, None), (3, None)]


def test_in_a_race_the_first_round_of_a_cycle_wins(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "c", kit.timer("R3/PT10S", "timeCycle")),
        kit.node("intermediateCatchEvent", "m", kit.message()),
        kit.user("z"),
        kit.chain("start", "g", "c", "z"),
        kit.flow("g", "m"),
    )

    run = kit.tick(kit.begin(compiled), 10)

    assert (list(kit.open(run).values()), run.next_due, run.waits) == (["z"], None, [])


def test_inputs_of_a_catch_are_seen_by_its_timer(kit):
    compiled = kit.release(
        kit.start(),
        kit.node(
            "intermediateCatchEvent", "c", kit.timer("=long"), inputs={"long": '="PT" + n + "S"'}
        ),
        kit.chain("start", "c"),
    )

    assert kit.begin(compiled, n="7").next_due == 7_000_000

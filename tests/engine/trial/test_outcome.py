from engine.model.finding import Finding
from engine.trial.outcome import Happening, Outcome


def test_an_outcome_survives_the_way_out_of_the_child():
    outcome = Outcome(
        status="failed",
        trace=("a", "b"),
        variables={"x": {"$t": "decimal", "v": "1.5"}},
        findings=(Finding(code="c", severity="error", file="f", line=1, facts={"n": 1}),),
        story=(Happening(after=5, what="started", facts={"no": 1}),),
    )

    assert Outcome.load(outcome.dump()) == outcome

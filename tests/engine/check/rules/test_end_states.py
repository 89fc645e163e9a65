from engine.check.rules.end_states import end_states
from tests.engine.check.drawn import told


def test_ends_of_the_process_are_called_after_their_state():
    body = (
        '<endEvent id="end_closed"/><endEvent id="Event_1"/>'
        '<subProcess id="s"><endEvent id="inner"/></subProcess>'
    )

    assert told(end_states, body) == [("advice", "end_state_name", "Event_1", {})]

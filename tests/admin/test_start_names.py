from admin.start_names import start_names
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Definitions


def test_start_events_have_the_names_of_their_drawing(town, reading):
    drawings = {one.key: one for one in town.engine.ask(Definitions(), SYSTEM)}

    with reading("tian-shen"):
        found = start_names(drawings["complaint-main"], "complaint-main")
        nothing = start_names(drawings["complaint-main"], "never")

    assert found == {"start": Name("投诉已登记", "Complaint registered")}
    assert nothing == {}

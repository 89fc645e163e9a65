from complaints.operations.personal import open_texts, opened


def test_sealed_answers_are_opened_and_open_ones_left_out(desk):
    answers = {"channel": "phone", **desk.seal(name="王女士", phone="138")}

    with desk.database.read.connect() as connection:
        assert opened(connection, desk.house, answers) == {"name": "王女士", "phone": "138"}


def test_what_lies_nowhere_is_left_out(desk):
    desk.seal(name="王女士")

    with desk.database.read.connect() as connection:
        found = open_texts(connection, desk.house, ["1:1:1:name", "1:9:1:name"])

    assert found == {"1:1:1:name": "王女士"}

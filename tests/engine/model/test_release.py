from uuid import UUID

from engine.model import Definition


def test_a_definition_has_a_file_name_and_an_id_for_the_outside():
    definition = Definition(
        id=1, uid=UUID(int=7), kind="bpmn", key="complaint-main", version=3, sha256="", published=0,
        actor=0,
    )  # fmt: skip

    assert definition.file == "complaint-main.bpmn"
    assert definition.outside == "complaint-main:3:00000000-0000-0000-0000-000000000007"

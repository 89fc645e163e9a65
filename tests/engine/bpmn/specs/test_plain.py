import pytest


@pytest.mark.parametrize("kind", ["task", "manualTask"])
def test_a_plain_task_is_passed_with_its_mappings(kit, kind):
    compiled = kit.release(
        kit.start(),
        kit.node(kind, "t", outputs={"x": "=1"}),
        kit.user("z"),
        kit.chain("start", "t", "z"),
    )

    run = kit.begin(compiled)

    assert (kit.trail(run), run.variables) == (["start", "t", "z"], {"x": 1})

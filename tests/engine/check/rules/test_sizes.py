from engine.check.rules.sizes import MAX_DEPTH, MAX_NODES, sizes
from tests.engine.check.drawn import told


def nested(depth: int) -> str:
    opened = "".join(f'<subProcess id="s{n}">' for n in range(1, depth + 1))
    return opened + "</subProcess>" * depth


def test_as_many_nodes_as_allowed_pass():
    assert told(sizes, '<task id="t"/>' * MAX_NODES) == []


def test_more_nodes_are_refused():
    body = "".join(f'<task id="t{n}"/>' for n in range(MAX_NODES + 1))

    assert told(sizes, body) == [
        ("error", "too_many_nodes", "p", {"count": MAX_NODES + 1, "limit": MAX_NODES})
    ]


def test_nesting_beyond_the_limit_is_told_once():
    assert told(sizes, nested(MAX_DEPTH)) == []
    assert told(sizes, nested(MAX_DEPTH + 3)) == [
        ("error", "nested_too_deep", f"s{MAX_DEPTH + 1}", {"limit": MAX_DEPTH})
    ]

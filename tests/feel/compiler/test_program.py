from feel.compiler.program import FACTORIES, compiled
from feel.syntax import nodes
from feel.syntax.parser import parse_expression

PARTS = {nodes.Node, nodes.Step, nodes.Test, nodes.Iteration, nodes.Entry}


def test_each_node_that_has_a_value_has_its_factory():
    kinds = {
        kind
        for kind in vars(nodes).values()
        if isinstance(kind, type) and issubclass(kind, nodes.Node)
    }

    assert kinds - PARTS == set(FACTORIES)


def test_a_program_knows_what_it_needs():
    program = compiled(parse_expression("[x, for i in x return i]"), (), {}, inputs=1)

    assert (program.slots, program.steps) == (3, 6)
    assert (program.reads.paths, program.problems) == ({("x",)}, ())

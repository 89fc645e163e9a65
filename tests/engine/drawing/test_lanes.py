from engine.drawing import read

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
HEAD = (
    f'<definitions xmlns="{BPMN}" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"'
    ' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><process id="p"><laneSet>'
)


def shape(name, x, y, width, height):
    bounds = f'<dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/>'
    return f'<di:BPMNShape bpmnElement="{name}">{bounds}</di:BPMNShape>'


def lanes(inside, *planes):
    drawn = "".join(f"<di:BPMNPlane>{shapes}</di:BPMNPlane>" for shapes in planes)
    source = f"{HEAD}{inside}</process><di:BPMNDiagram>{drawn}</di:BPMNDiagram></definitions>"
    process = read(source.encode(), file="x").processes[0]
    return {node.id: node.lane for _, node in process.scope.walk()}, process.lanes


def test_a_node_lies_in_the_innermost_lane_that_lists_it():
    inside = (
        '<lane id="lane_outer" name="公司"><flowNodeRef>a</flowNodeRef>'
        "<flowNodeRef> b </flowNodeRef>"
        '<childLaneSet><lane id="inner"><flowNodeRef>b</flowNodeRef></lane></childLaneSet></lane>'
        '</laneSet><task id="a"/><task id="b"/><task id="c"/>'
    )

    assert lanes(inside) == (
        {"a": "outer", "b": "inner", "c": None},
        {"outer": "公司", "inner": "inner"},
    )


def test_a_node_that_no_lane_lists_lies_where_it_is_drawn():
    inside = (
        '<lane id="lane_top"><flowNodeRef>s</flowNodeRef></lane><lane id="lane_low"/></laneSet>'
        '<subProcess id="s"><task id="a"/><task id="b"/><task id="away"/></subProcess>'
    )
    shapes = (
        shape("lane_top", 0, 0, 500, 100)
        + shape("lane_low", 0, 100, 500, 100)
        + shape("a", 20, 10, 100, 80)
        + shape("b", 20, 110, 100, 80)
    )

    found, _ = lanes(inside, shapes)

    assert found == {"s": "top", "a": "top", "b": "low", "away": "top"}


def test_another_plane_is_another_place():
    inside = (
        '<lane id="lane_top"><flowNodeRef>s</flowNodeRef></lane><lane id="lane_low"/></laneSet>'
        '<subProcess id="s"><subProcess id="t"><task id="a"/></subProcess></subProcess>'
    )
    main = shape("lane_top", 0, 0, 500, 100) + shape("lane_low", 0, 100, 500, 100)

    found, _ = lanes(inside, main, shape("a", 20, 110, 100, 80))

    assert found == {"s": "top", "t": "top", "a": "top"}


def test_bounds_that_are_no_numbers_are_passed_over():
    inside = '<lane id="lane_top"/></laneSet><task id="a"/>'

    found, _ = lanes(inside, shape("lane_top", 0, 0, "wide", 100) + shape("a", 1, 1, 1, 1))

    assert found == {"a": None}

// A command of the drawing: a user task in front of a step, with room made for it, undone as one.

const ROOM = 150;

class InsertBefore {
  constructor(modeling, spaceTool, elementRegistry, canvas) {
    Object.assign(this, { modeling, spaceTool, elementRegistry, canvas });
  }

  /** @param {{element: object, task?: object}} context  `task` is the answer */
  preExecute(context) {
    const { element } = context;
    const place = { x: element.x + 50, y: element.y + element.height / 2 };
    const leading = element.incoming.filter((flow) => flow.type === 'bpmn:SequenceFlow');
    this.#makeRoom(element.x - 20);
    const task = this.modeling.createShape({ type: 'bpmn:UserTask' }, place, element.parent);
    for (const flow of leading) this.modeling.reconnectEnd(flow, task, place);
    this.modeling.connect(task, element);
    context.task = task;
  }

  #makeRoom(from) {
    const root = this.canvas.getRootElement();
    const all = this.elementRegistry.filter((one) => one !== root && this.canvas.findRoot(one) === root);
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(all, 'x', ROOM, from);
    this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: ROOM, y: 0 }, 'e', from);
  }

  execute() {
    return [];
  }

  revert() {
    return [];
  }
}
InsertBefore.$inject = ['modeling', 'spaceTool', 'elementRegistry', 'canvas'];

function register(commandStack) {
  commandStack.registerHandler('house.insertBefore', InsertBefore);
}
register.$inject = ['commandStack'];

/** Whether a step can come in front of `element`. */
export function canInsertBefore(element) {
  return element?.incoming?.some((flow) => flow.type === 'bpmn:SequenceFlow') ?? false;
}

export default { __init__: [register] };

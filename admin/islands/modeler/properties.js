// The named properties of an element (`camunda:property`): read, and written as one command.

const parts = (element) => element.businessObject.get('extensionElements')?.get('values') ?? [];
const list = (element) => parts(element).find((part) => part.$type === 'camunda:Properties');

/** The value of a property; undefined if the element has none. */
export function property(element, name) {
  return list(element)?.get('values')?.find((one) => one.name === name)?.value;
}

/**
 * Set a property, or drop it when `value` is empty; what else the element has stays as it is.
 * @param {{modeling: object, bpmnFactory: object}} services
 */
export function setProperty({ modeling, bpmnFactory }, element, name, value) {
  const make = (type, facts, parent) => {
    const made = bpmnFactory.create(type, facts);
    made.$parent = parent;
    for (const part of facts.values ?? []) part.$parent = made;
    return made;
  };
  const owner = element.businessObject;
  const known = list(element);
  const others = (known?.get('values') ?? []).filter((one) => one.name !== name);
  const added = value ? [make('camunda:Property', { name, value }, known)] : [];
  if (known) return modeling.updateModdleProperties(element, known, { values: [...others, ...added] });
  if (!value) return undefined;
  const extension = owner.get('extensionElements');
  const properties = make('camunda:Properties', { values: added }, extension);
  if (extension) {
    const values = [...extension.get('values'), properties];
    return modeling.updateModdleProperties(element, extension, { values });
  }
  const extensionElements = make('bpmn:ExtensionElements', { values: [properties] }, owner);
  return modeling.updateModdleProperties(element, owner, { extensionElements });
}

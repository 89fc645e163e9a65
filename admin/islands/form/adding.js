// Fields are added by a press, too: with the mouse, or with the keyboard on an entry of the palette.

const ENTRY = '.fjs-palette-field';
const HOLDERS = new Set(['group', 'dynamiclist']);

/** Let a press on an entry add a field at the place of the selected one. */
export function addByPress(canvas, form) {
  canvas.addEventListener('click', ({ target }) => {
    const type = target.closest(ENTRY)?.dataset.fieldType;
    if (type) form.add(type);
  });
  // The library would add at the end, and then take Enter on the new field for “no longer selected”.
  const stop = (event) => event.key === 'Enter' && event.target.closest(ENTRY) && event.stopPropagation();
  canvas.addEventListener('keydown', stop, true);
}

/**
 * Where a new field goes: into the selected group, else behind what is selected, else to the end.
 * @returns {[parent: object, index: number]}
 */
export function placeFor(selected, parent, root) {
  if (!selected || !parent) return [root, root.components.length];
  if (HOLDERS.has(selected.type)) return [selected, selected.components.length];
  return [parent, parent.components.findIndex(({ id }) => id === selected.id) + 1];
}

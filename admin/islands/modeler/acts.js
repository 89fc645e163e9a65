// What the buttons do, by the name that each carries.
import { saveFile } from './files.js';

/** @param {import('./element.js').BpmnModeler} modeler */
export function acts(modeler) {
  const { drawing, given } = modeler;
  const { chooseStep } = given.words;
  return {
    check: () => modeler.check(),
    publish: () => modeler.publish(),
    undo: () => drawing.service('commandStack').undo(),
    redo: () => drawing.service('commandStack').redo(),
    nearer: () => drawing.sight.zoom(1.25),
    farther: () => drawing.sight.zoom(0.8),
    whole: () => drawing.sight.whole(),
    download: async () => saveFile(await drawing.xml(), given.file),

    insert() {
      const isDone = drawing.insertBefore();
      modeler.tell(isDone ? '' : chooseStep);
      if (isDone) requestAnimationFrame(() => modeler.querySelector('#bio-properties-panel-name')?.focus());
    },

    remove() {
      const element = drawing.chosen();
      modeler.tell(element ? '' : chooseStep);
      if (element) drawing.service('modeling').removeElements([element]);
    },
  };
}

// <bpmn-modeler>: a drawing, its properties, the check's findings, the steps in words.
import { StudioElement } from '../studio/element.js';
import { Drawing } from './drawing.js';
import { EntryErrors } from './entry_errors.js';
import { Outline } from './outline.js';
import { missing } from './translate.js';

export class BpmnModeler extends StudioElement {
  makeEditor() {
    this.drawing = new Drawing(this.part('canvas'), this.part('properties'), this.given);
    this.outline = new Outline(this.part('steps'), this.drawing, this.given);
    this.entryErrors = new EntryErrors(this.drawing, this.part('properties'));
    this.drawing.on('selection.changed', () => this.outline.point());
    this.drawing.on('tokenSimulation.toggleMode', ({ active }) => this.#press('simulate', active));
    this.drawing.on('minimap.toggle', ({ open }) => this.#press('minimap', open));
    return this.drawing;
  }

  refreshed() {
    this.outline.refresh();
  }

  checked(findings) {
    this.entryErrors.show(findings);
  }

  #press(act, isOn) {
    this.querySelector(`button[data-do="${act}"]`).setAttribute('aria-pressed', String(isOn));
  }

  /** Texts of the libraries that have no Chinese. */
  get missing() {
    return [...missing];
  }

  get acts() {
    const { drawing } = this;
    return {
      ...super.acts,
      nearer: () => drawing.sight.zoom(1.25),
      farther: () => drawing.sight.zoom(0.8),
      whole: () => drawing.sight.whole(),
      minimap: () => drawing.service('minimap').toggle(),
      simulate: () => this.#simulate(),
      insert: () => this.#insert(),
      rename: () => this.outline.rename(),
      remove: () => this.#remove(),
    };
  }

  #simulate() {
    this.drawing.sight.atLeast(0.6); // smaller, the library hides the buttons that start a token
    this.drawing.service('toggleMode').toggleMode();
  }

  #insert() {
    const isDone = this.drawing.insertBefore();
    this.tell(isDone ? '' : this.given.words.chooseStep);
    if (isDone) requestAnimationFrame(() => this.querySelector('#bio-properties-panel-name')?.focus());
  }

  #remove() {
    const element = this.drawing.chosen();
    this.tell(element ? '' : this.given.words.chooseStep);
    if (element) this.drawing.service('modeling').removeElements([element]);
  }
}

// The decisions of one file that are edited: opened, written, selected in, marked.
import DmnModeler from 'dmn-js/lib/Modeler';

import { Marks } from './marks.js';
import { Patience } from './patience.js';
import { decisionsOf, placeOf } from './places.js';
import { translator } from './translate.js';

// Cells are plain text: the library's own FEEL field would put a sheet into the page, which the
// policy forbids. It takes any language but "feel" for one that it has no field for.
const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/';
const LANGUAGES = { options: [{ value: FEEL, label: 'FEEL' }], defaults: { editor: FEEL } };
const COLOURS = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--text-2)',
  defaultLabelColor: 'var(--text)',
};
const FIRST = ['decisionTable', 'literalExpression', 'boxedExpression', 'drd'];

/** One file in `canvas`. */
export class Tables {
  constructor(canvas, given) {
    Object.assign(this, { canvas, given, patience: new Patience() });
    const services = {
      translate: ['value', translator(given.language)],
      debounceInput: ['value', this.patience.delay],
    };
    this.modeler = new DmnModeler({
      container: canvas,
      common: { expressionLanguages: LANGUAGES, drdRenderer: COLOURS },
      ...Object.fromEntries(FIRST.map((view) => [view, { additionalModules: [services] }])),
    });
    this.marks = new Marks(canvas);
    this.acts = [];
    this.modeler.on('viewer.created', ({ viewer }) => this.#listen(viewer));
  }

  /** Show what `xml` says; throws, and shows what was there, if it says nothing. */
  async open(xml) {
    const before = this.definitions && (await this.text());
    try {
      await this.#show(xml);
    } catch (problem) {
      if (before) await this.#show(before);
      throw problem;
    }
    this.loaded ??= this.decisions.map(({ id }) => id);
  }

  async text() {
    this.patience.settle();
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  onChange(act) {
    this.acts.push(act);
  }

  /** Another decision is shown. */
  onView(act) {
    this.modeler.on('import.render.complete', act);
  }

  undo() {
    this.patience.settle();
    this.#stack?.undo();
  }

  redo() {
    this.#stack?.redo();
  }

  get canUndo() {
    return this.#stack?.canUndo() ?? false;
  }

  get canRedo() {
    return this.#stack?.canRedo() ?? false;
  }

  /** Whether what is open decides what this file decided when it was loaded. */
  accepts() {
    const now = this.decisions.map(({ id }) => id);
    return this.loaded.some((id) => now.includes(id));
  }

  get definitions() {
    return this.modeler.getDefinitions();
  }

  get decisions() {
    return decisionsOf(this.definitions);
  }

  /** The views of the file: tables and expressions, last the diagram of what requires what. */
  get views() {
    const drawn = this.modeler.getViews().filter(({ type }) => type !== 'drd' || this.hasDiagram);
    return drawn.sort((one, other) => FIRST.indexOf(one.type) - FIRST.indexOf(other.type));
  }

  get view() {
    return this.modeler.getActiveView();
  }

  /** The decision that is shown; nothing in the diagram. */
  get decision() {
    return this.decisions.find(({ id }) => id === this.view?.id);
  }

  get hasDiagram() {
    return this.definitions.dmnDI?.diagrams?.some(({ diagramElements }) => diagramElements?.length) ?? false;
  }

  async show(id) {
    const view = this.views.find((one) => one.id === id);
    if (!view || view === this.view) return;
    await this.modeler.open(view);
    if (view.type === 'drd') this.#whole(this.modeler.getActiveViewer().get('canvas'));
  }

  /** Bring the cell, row, column or table with an id into sight and to the keyboard. */
  async select(id) {
    const place = placeOf(this.definitions, id);
    if (!place) return false;
    await this.show(place.decision.id);
    const cell = this.marks.cell(place);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    const field = cell?.querySelector('[contenteditable],[tabindex]') ?? cell;
    field?.focus();
    return Boolean(cell);
  }

  /** Where the element with an id stands, in words. */
  placeInWords(id) {
    const { words } = this.given;
    const place = placeOf(this.definitions, id);
    if (!place) return '';
    const name = place.row ? (place.column ? 'cellAt' : 'rowAt') : place.column ? 'columnAt' : 'tableAt';
    const { decision, row, column } = place;
    return words[name].replace('{row}', row).replace('{column}', column).replace('{table}', decision.name ?? decision.id);
  }

  /** Mark the rows and columns that findings are about. */
  mark(findings) {
    const places = findings.flatMap((one) => {
      const ids = new Set([one.element_id, ...(one.facts?.rules ?? [])]);
      return [...ids].map((id) => ({ ...one, place: placeOf(this.definitions, id) }));
    });
    this.marks.findings(places);
  }

  async #show(xml) {
    await this.modeler.importXML(xml, { open: false });
    const [first] = this.views;
    if (!first || !this.decisions.length) throw new Error('no decisions');
    await this.modeler.open(first);
  }

  /** The whole diagram, clear of the palette. */
  #whole(canvas) {
    canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.85, 'auto');
    canvas.scroll({ dx: 56, dy: 0 });
  }

  get #stack() {
    return this.modeler.getActiveViewer()?.get('commandStack', false);
  }

  #listen(viewer) {
    viewer.on('commandStack.changed', ({ trigger }) => {
      if (trigger === 'clear') return;
      this.marks.later();
      for (const act of this.acts) act();
    });
    viewer.on('import.done', () => this.marks.later());
  }
}

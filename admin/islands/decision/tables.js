// The decisions of one file that are edited: opened, written, selected in, marked.
import { atChange } from '../studio/commands.js';
import { KINDS, makeModeler, showWhole } from './library.js';
import { Marks } from './marks.js';
import { Patience } from './patience.js';
import { decisionsOf, placeOf } from './places.js';
import { translator } from './translate.js';

/** One file in `canvas`. */
export class Tables {
  constructor(canvas, given) {
    Object.assign(this, { canvas, given, patience: new Patience() });
    const services = { translate: translator(given.language), debounceInput: this.patience.delay };
    this.modeler = makeModeler(canvas, services);
    this.marks = new Marks(canvas);
    this.acts = [];
    this.onView(() => this.marks.later());
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
    this.settle();
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  onChange(act) {
    this.acts.push(act);
  }

  /** Another decision is shown. */
  onView(act) {
    this.modeler.on('import.render.complete', act);
  }

  get commands() {
    return this.modeler.getActiveViewer()?.get('commandStack', false);
  }

  /** What is being typed becomes a change at once. */
  settle() {
    this.patience.settle();
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
    return drawn.sort((one, other) => KINDS.indexOf(one.type) - KINDS.indexOf(other.type));
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
    if (view.type === 'drd') showWhole(this.modeler.getActiveViewer().get('canvas'));
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

  #listen(viewer) {
    const changed = () => {
      this.marks.later();
      for (const act of this.acts) act();
    };
    viewer.on('commandStack.changed', atChange(changed));
  }
}

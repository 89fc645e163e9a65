// <dmn-editor>: the decision tables of a file, the check's findings, and a panel to try them.
import { StudioElement } from '../studio/element.js';
import { Tables } from './tables.js';
import { missing } from './translate.js';
import { Trial } from './trial.js';
import { Views } from './views.js';

export class DmnEditor extends StudioElement {
  makeEditor() {
    this.tables = new Tables(this.part('canvas'), this.given);
    this.views = new Views(this.part('views'), this.tables, this.given.words);
    this.trial = new Trial(this.part('trial'), this.tables, this.server, this.given);
    this.tables.onView(() => this.refresh());
    return this.tables;
  }

  refreshed() {
    this.views.refresh();
    this.trial.refresh();
  }

  /** Texts of the library that have no Chinese. */
  get missing() {
    return [...missing];
  }

  get acts() {
    return { ...super.acts, try: () => this.#try() };
  }

  async #try() {
    this.tell('');
    try {
      await this.trial.run();
    } catch (problem) {
      this.tell(this.reason(problem));
    }
  }
}

// What the editors of drawings, tables and forms share: load, keep, check, undo, open, save, publish.
import { Draft } from './draft.js';
import { saveFile } from './files.js';
import { Findings } from './findings.js';
import { Server } from './server.js';
import { Tabs } from './tabs.js';

/**
 * @typedef {object} Editor
 * @property {(text: string) => Promise<void>} open  throws, and keeps what was there, if it cannot
 * @property {() => Promise<string>} text  what would be published
 * @property {(act: () => void) => void} onChange
 * @property {{undo(), redo(), canUndo(): boolean, canRedo(): boolean} | undefined} commands  of what is shown
 * @property {() => void} [settle]  makes a change of what is being typed
 * @property {(text: string) => boolean} accepts  whether a file that was opened is of this definition
 * @property {(id: string) => unknown} select
 * @property {(findings: object[]) => void} mark
 */

const PAUSE = 700; // behind the last change, before what is edited is checked by itself

/** A page of the studio. A subclass gives `makeEditor()`, and may add to `acts`, `refreshed()`, `checked()`. */
export class StudioElement extends HTMLElement {
  async connectedCallback() {
    const given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.given = given;
    this.server = new Server(given);
    this.editor = this.makeEditor();
    this.draft = new Draft(this.server, () => this.editor.text(), (...told) => this.#keeps(...told));
    this.findings = new Findings(this.part('foot'), this.editor, given);
    this.tabs = new Tabs(this.part('foot'));
    try {
      await this.editor.open(await this.server.source());
    } catch (problem) {
      console.warn(problem);
      this.dataset.state = 'failed';
      return this.tell(given.words.failed);
    }
    this.#wire();
    this.refresh();
    this.dataset.state = 'ready';
    return undefined;
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  /** Called after each change; for a subclass. */
  refreshed() {}

  /** Called with the findings on this file after each check; for a subclass. */
  checked() {}

  get acts() {
    return {
      check: () => this.check(),
      publish: () => this.#busily('publish', () => this.#review()),
      undo: () => this.#turn('undo'),
      redo: () => this.#turn('redo'),
      download: async () => saveFile(await this.editor.text(), this.given.file),
      theirs: () => this.leave(location.href),
      mine: () => this.#busily('mine', () => this.draft.saveOver()),
    };
  }

  #turn(way) {
    this.editor.settle?.();
    this.editor.commands?.[way]();
  }

  #wire() {
    const does = this.acts;
    this.editor.onChange(() => {
      this.draft.touch();
      this.refresh();
      this.findings.age();
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.#checkQuietly(), PAUSE);
    });
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button[data-do]');
      if (button && button.getAttribute('aria-disabled') !== 'true') does[button.dataset.do]?.();
    });
    this.part('upload')?.addEventListener('change', (event) => this.#upload(event.target));
    addEventListener('beforeunload', (event) => {
      if (!this.isLeaving && this.draft.isUnsaved) event.preventDefault();
    });
  }

  refresh() {
    this.enable('undo', this.editor.commands?.canUndo() ?? false);
    this.enable('redo', this.editor.commands?.canRedo() ?? false);
    this.enable('publish', this.draft.version > 0 || this.draft.state !== 'same');
    const isNew = this.querySelector('[data-do="publish"]').getAttribute('aria-disabled') === 'true';
    this.querySelector('[data-do="publish"]').title = isNew ? this.given.words.changeFirst : '';
    this.refreshed();
  }

  enable(act, isReady) {
    this.querySelector(`button[data-do="${act}"]`)?.setAttribute('aria-disabled', String(!isReady));
  }

  /** Check, show what was found; answers with the report, or nothing when that failed. */
  check() {
    return this.#busily('check', async () => {
      const report = await this.#report();
      this.tabs.show('findings');
      return report;
    });
  }

  /** Check without being asked; a fault of the connection is told by the draft. */
  async #checkQuietly() {
    try {
      await this.#report();
    } catch (problem) {
      console.debug(problem);
    }
  }

  /** The report on what is edited; one that a newer question has overtaken is not shown. */
  async #report() {
    const question = (this.question = {});
    const report = await this.server.check(await this.editor.text());
    if (question !== this.question) return report;
    this.findings.show(report.findings);
    this.checked(report.findings.filter(({ file }) => file === this.given.file));
    return report;
  }

  /** Say what went wrong; nothing takes it back. */
  tell(words) {
    this.part('told').hidden = !words;
    this.part('told').querySelector('div').textContent = words;
  }

  /** Why something was not done, in words. */
  reason(problem) {
    const { words } = this.given;
    if (problem.status === 401) return words.signedOut;
    return problem.problem?.title ?? words.offline;
  }

  leave(address) {
    this.isLeaving = true;
    location.assign(address);
  }

  /** To the page that shows what changed and publishes it. */
  async #review() {
    if (await this.draft.save()) this.leave(this.given.review);
  }

  async #upload(input) {
    const [file] = input.files;
    input.value = '';
    const before = await this.editor.text();
    try {
      const text = await file.text();
      await this.editor.open(text);
      if (!this.editor.accepts(text)) throw new Error('another definition');
      this.tell('');
      this.draft.touch();
    } catch (problem) {
      console.warn(problem);
      await this.editor.open(before);
      this.tell(this.given.words.unreadable.replace('%s', file.name));
    }
    this.refresh();
  }

  #keeps(state, told) {
    const { words } = this.given;
    const time = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });
    const place = this.part('kept');
    place.textContent = words[`kept_${state}`].replace('{time}', time);
    place.classList.toggle('t-amber', state !== 'saved' && state !== 'unsaved');
    this.part('overtaken').hidden = state !== 'overtaken';
    if (state === 'refused') this.tell(this.reason(told));
    this.enable('publish', true);
  }

  async #busily(act, work) {
    const button = this.querySelector(`button[data-do="${act}"]`);
    if (button.hasAttribute('aria-busy')) return undefined;
    button.setAttribute('aria-busy', 'true');
    this.tell('');
    try {
      return await work();
    } catch (problem) {
      this.tell(this.reason(problem));
      return undefined;
    } finally {
      button.removeAttribute('aria-busy');
    }
  }
}

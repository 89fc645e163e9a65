// <bpmn-modeler>: a drawing, its properties, the check's findings, the steps in words.
import { acts } from './acts.js';
import { Drawing } from './drawing.js';
import { loadFile } from './files.js';
import { Findings } from './findings.js';
import { Outline } from './outline.js';
import { Publication } from './publication.js';
import { Server } from './server.js';
import { Tabs } from './tabs.js';
import { missing } from './translate.js';

export class BpmnModeler extends HTMLElement {
  async connectedCallback() {
    const given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.given = given;
    this.server = new Server(given);
    this.drawing = new Drawing(this.#part('canvas'), this.#part('properties'), given);
    this.outline = new Outline(this.#part('steps'), this.drawing, given);
    this.findings = new Findings(this.#part('foot'), this.drawing, given);
    this.tabs = new Tabs(this.#part('foot'));
    this.publication = new Publication(this.querySelector('dialog'), this);
    try {
      await this.drawing.open(await this.server.source());
    } catch (problem) {
      this.dataset.state = 'failed';
      return this.tell(given.words.failed);
    }
    this.#wire();
    this.#refresh();
    this.dataset.state = 'ready';
    return undefined;
  }

  /** Texts of the libraries that have no Chinese. */
  get missing() {
    return [...missing];
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  #wire() {
    const does = acts(this);
    this.drawing.on('commandStack.changed', () => this.#refresh());
    this.drawing.on('selection.changed', () => this.outline.point());
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button[data-do]');
      if (button && button.getAttribute('aria-disabled') !== 'true') does[button.dataset.do]();
    });
    this.querySelector('[data-upload]').addEventListener('change', (event) => this.#upload(event.target));
    addEventListener('beforeunload', (event) => {
      if (!this.isLeaving && this.drawing.isChanged) event.preventDefault();
    });
  }

  #refresh() {
    const commands = this.drawing.service('commandStack');
    const { isChanged } = this.drawing;
    this.#part('changed').hidden = !isChanged;
    this.#part('unchanged').hidden = isChanged;
    this.#enable('undo', commands.canUndo());
    this.#enable('redo', commands.canRedo());
    this.#enable('publish', isChanged);
    this.querySelector('[data-do="publish"]').title = isChanged ? '' : this.given.words.changeFirst;
    this.outline.refresh();
    this.findings.age();
  }

  #enable(act, isReady) {
    this.querySelector(`button[data-do="${act}"]`).setAttribute('aria-disabled', String(!isReady));
  }

  // -- checking and publishing ------------------------------------------------------------------

  publish() {
    return this.#busily('publish', () => this.publication.begin());
  }

  /** Check, show what was found; answers with the report, or nothing when that failed. */
  check() {
    return this.#busily('check', async () => {
      const report = await this.server.check(await this.drawing.xml());
      this.showFindings(report.findings);
      return report;
    });
  }

  showFindings(findings) {
    this.findings.show(findings);
    this.tabs.show('findings');
  }

  /** Say what went wrong; nothing takes it back. */
  tell(words) {
    this.#part('told').hidden = !words;
    this.#part('told').querySelector('div').textContent = words;
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

  async #upload(input) {
    const [file] = input.files;
    const { isChanged } = this.drawing; // opening a file forgets what can be undone
    input.value = '';
    try {
      await loadFile(file, this.drawing, this.given.process);
      this.drawing.isReplaced = true;
      this.tell('');
    } catch (problem) {
      this.drawing.isReplaced = isChanged;
      this.tell(this.given.words.unreadable.replace('%s', file.name));
    }
    this.#refresh();
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

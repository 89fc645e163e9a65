// What is drawn keeps itself on the server, two seconds after the last change.
import { Refused } from './server.js';

const QUIET = 2000;
const AGAIN = 5000;

/**
 * Saves one file; a draft that could not be sent is sent again until it could.
 *
 * States: `same` (as it was loaded), `unsaved`, `saved`, `lost` (no connection), `overtaken`
 * (somebody else saved it since), `refused`.
 */
export class Draft {
  /**
   * @param {import('./server.js').Server} server
   * @param {() => Promise<string>} text  what there is to save
   * @param {(state: string, told?: object) => void} tell  with the draft that was saved, or the problem
   */
  constructor(server, text, tell) {
    Object.assign(this, { server, text, tell });
    this.version = server.given.version;
    this.state = 'same';
    addEventListener('online', () => this.state === 'lost' && this.save());
  }

  get isUnsaved() {
    return this.state !== 'same' && this.state !== 'saved';
  }

  /** Something was changed. */
  touch() {
    if (this.state === 'overtaken') return;
    this.#become('unsaved');
    this.#later(QUIET);
  }

  /** Save now what is not saved; answers whether all of it is. */
  async save() {
    clearTimeout(this.timer);
    if (this.isUnsaved) await (this.saving ??= this.#send().finally(() => (this.saving = null)));
    return !this.isUnsaved;
  }

  /** Save over what somebody else has saved since. */
  async saveOver() {
    this.version = (await this.server.draft()).version;
    this.#become('unsaved');
    return this.save();
  }

  async #send() {
    this.changedMeanwhile = false;
    try {
      const saved = await this.server.save(await this.text(), this.version);
      this.version = saved.version;
      if (this.changedMeanwhile) this.#later(QUIET);
      else this.#become('saved', saved);
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #failed(problem) {
    if (!(problem instanceof Refused) && !(problem instanceof TypeError)) throw problem;
    if (problem.status === 409) return this.#become('overtaken', problem);
    const isLost = problem instanceof TypeError || problem.status >= 500;
    this.#become(isLost ? 'lost' : 'refused', problem);
    if (isLost) this.#later(AGAIN);
    return undefined;
  }

  #become(state, told) {
    if (state === 'unsaved') this.changedMeanwhile = true;
    this.state = state;
    this.tell(state, told);
  }

  #later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }
}

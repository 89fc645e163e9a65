// What is typed into a task's form is kept as a draft, a second after the last key.

const QUIET = 1000;
const AGAIN = 5000;

/** What an answer to a saved draft means: `saved`, `changed`, `ended` (the session) or `lost`. */
export function verdict(answer) {
  if (answer === null || answer.status >= 500) return 'lost';
  if (answer.status === 401 || /\/sign-in\b/.test(answer.url)) return 'ended';
  return answer.ok ? 'saved' : 'changed';
}

/** Saves one form; a draft that could not be sent is sent again until it could. */
export class Draft {
  /**
   * @param {HTMLFormElement} form  its `data-draft` is the address that keeps drafts
   * @param {(state: string, page: Document | null) => void} tell  the page is what the server answered
   */
  constructor(form, tell) {
    this.form = form;
    this.tell = tell;
    this.sent = this.#typed();
    this.isLost = false;
    this.ended = new AbortController();
    const { signal } = this.ended;
    form.addEventListener('input', () => this.#later(QUIET), { signal });
    form.addEventListener('focusout', () => this.save(), { signal });
    addEventListener('online', () => this.save(), { signal });
    addEventListener('pagehide', () => this.save(), { signal });
  }

  stop() {
    clearTimeout(this.timer);
    this.isLost = false;
    this.ended.abort();
  }

  get isDirty() {
    return !this.ended.signal.aborted && this.#typed() !== this.sent;
  }

  /** Save all of it, also what is typed while that goes on; answers whether the server was there. */
  async settle() {
    await this.save();
    if (this.isDirty && !this.isLost) await this.save();
    return !this.isLost;
  }

  save() {
    clearTimeout(this.timer);
    this.saving ??= this.#send().finally(() => (this.saving = null));
    return this.saving;
  }

  #typed() {
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string') typed.append(name, value);
    }
    return typed.toString();
  }

  #later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  async #send() {
    if (!this.isDirty) return;
    const typed = this.#typed();
    const [answer, text] = await this.#post(typed);
    if (this.ended.signal.aborted) return;
    const found = verdict(answer);
    this.isLost = found === 'lost';
    if (found === 'saved') this.sent = typed;
    if (found === 'changed' || found === 'ended') this.stop();
    if (this.isDirty) this.#later(this.isLost ? AGAIN : QUIET);
    this.tell(found, this.isLost ? null : new DOMParser().parseFromString(text, 'text/html'));
  }

  async #post(typed) {
    try {
      const answer = await fetch(this.form.dataset.draft, {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: typed.length < 60_000,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: typed,
      });
      return [answer, await answer.text()];
    } catch {
      return [null, ''];
    }
  }
}

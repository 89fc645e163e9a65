// What is typed into a task's form is kept as a draft, a second after the last key.

const QUIET = 1000;
const AGAIN = 5000;

/** What an answer to a saved draft means: `saved`, `changed`, `ended` or `lost`. */
export function verdict(answer) {
  if (answer === null || answer.status >= 500) return 'lost';
  if (answer.type === 'opaqueredirect' || answer.ok) return 'saved';
  return answer.status === 409 ? 'changed' : 'ended';
}

/** Saves one form; a draft that could not be sent is sent again until it could. */
export class Draft {
  /**
   * @param {HTMLFormElement} form  its `data-draft` is the address that keeps drafts
   * @param {(state: string) => void} tell
   */
  constructor(form, tell) {
    this.form = form;
    this.tell = tell;
    this.sent = this.#typed();
    form.addEventListener('input', () => this.#later(QUIET));
    form.addEventListener('focusout', () => this.save());
    form.addEventListener('submit', () => this.stop());
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.save());
  }

  stop() {
    clearTimeout(this.timer);
    this.isOver = true;
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

  async save() {
    clearTimeout(this.timer);
    const typed = this.#typed();
    if (this.isOver || typed === this.sent || this.isSending) return;
    this.isSending = true;
    const answer = await this.#post(typed);
    this.isSending = false;
    const found = verdict(answer);
    if (found === 'saved') this.sent = typed;
    if (found === 'changed' || found === 'ended') this.stop();
    if (!this.isOver && this.#typed() !== this.sent) this.#later(found === 'lost' ? AGAIN : QUIET);
    this.tell(found);
  }

  async #post(typed) {
    try {
      return await fetch(this.form.dataset.draft, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: typed.length < 60_000,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: typed,
      });
    } catch {
      return null;
    }
  }
}

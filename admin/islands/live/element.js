// <live-form>: the rules of a form while it is filled in. The server draws the fields for what is typed by now;
// the page follows. Without an answer everything stays as it is, and the server checks what is submitted.
import { Pieces } from './pieces.js';
import { told, Turns } from './turns.js';

const QUIET = 400;
const ROUNDS = 3; // a field that comes back with its text may call for another one

/** Whether a browser has put back what was typed before, on a page that one returns to. */
const isTouched = (field) =>
  field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : 'defaultValue' in field && field.type !== 'hidden' && field.value !== field.defaultValue;

export class LiveForm extends HTMLElement {
  connectedCallback() {
    if (this.pieces) return;
    this.form = this.closest('form');
    this.words = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.turns = new Turns();
    this.pieces = new Pieces(this);
    this.ended = new AbortController();
    const { signal } = this.ended;
    const changed = (event) => this.#changed(event);
    for (const name of ['input', 'change', 'compositionend']) this.addEventListener(name, changed, { signal });
    this.addEventListener('focusout', () => this.pieces.hasHeld && this.#later(true), { signal });
    addEventListener('online', () => this.#later(), { signal });
    addEventListener('pageshow', () => [...this.form.elements].some(isTouched) && this.#later(), { signal });
    this.dataset.state = 'ready';
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.turns.next();
    this.ended.abort();
  }

  #changed(event) {
    clearTimeout(this.timer);
    if (event.isComposing) return;
    this.rounds = 0;
    this.#later();
  }

  #later(isAnyhow = false) {
    clearTimeout(this.timer);
    if (isAnyhow) this.seen = null;
    this.timer = setTimeout(() => this.#look(), QUIET);
  }

  #typed() {
    const texts = [...new FormData(this.form)].filter(([, value]) => typeof value === 'string');
    return new URLSearchParams(texts).toString();
  }

  async #look() {
    const typed = this.#typed();
    if (typed === this.seen) return;
    const turn = this.turns.next();
    const drawn = await this.#ask(typed);
    if (drawn === null || !this.turns.isLast(turn)) return;
    this.seen = typed;
    const { come, hasGone } = this.pieces.follow(drawn);
    if (come.length || hasGone) this.querySelector('[data-come]').textContent = told(come, this.words);
    if (!come.length || this.rounds >= ROUNDS) return;
    this.rounds += 1;
    this.#later();
  }

  async #ask(typed) {
    try {
      const answer = await fetch(this.words.address, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: typed,
      });
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return page.querySelector('[data-look]'); // else it is the page to sign in on
    } catch {
      return null;
    }
  }
}

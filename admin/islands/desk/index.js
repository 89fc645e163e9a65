// <handler-desk>: the keyboard of the desk, and drafts that keep themselves.
import { Draft } from './draft.js';
import { Keys } from './keys.js';

class HandlerDesk extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.keys = new Keys(this.querySelector('dialog'));
    const form = document.querySelector('form[data-draft]');
    if (form) this.draft = new Draft(form, (state) => this.#tell(form, state));
    this.dataset.state = 'ready';
  }

  #tell(form, state) {
    const place = form.querySelector('[data-saved]');
    const time = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });
    place.textContent = this.words[state].replace('{time}', time);
    place.classList.toggle('t-amber', state !== 'saved');
  }
}

customElements.define('handler-desk', HandlerDesk);

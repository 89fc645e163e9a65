// <later-part>: what a fold hides is fetched when it is opened; without scripts its link leads there.

export class LaterPart extends HTMLElement {
  connectedCallback() {
    this.fold = this.closest('details');
    this.opened = () => this.fold.open && this.#fetch();
    this.fold.addEventListener('toggle', this.opened);
    if (this.fold.open) this.#fetch();
  }

  disconnectedCallback() {
    this.fold.removeEventListener('toggle', this.opened);
  }

  async #fetch() {
    this.fold.removeEventListener('toggle', this.opened);
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(this.dataset.src, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) throw new Error(`status ${answer.status}`);
      this.innerHTML = await answer.text();
      if (this.querySelector('process-here')) await import('./here.js');
    } catch (problem) {
      console.warn(problem);
      this.fold.addEventListener('toggle', this.opened); // to be tried again
      this.querySelector('[data-failed]')?.removeAttribute('hidden');
    } finally {
      this.removeAttribute('aria-busy');
    }
  }
}

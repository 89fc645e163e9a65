// The form as handlers will see it: drawn by the server from the text that is not saved yet.

const QUIET = 1000;

/** A pane with what the server has drawn, and the choice of its language. */
export class Preview {
  /**
   * @param {HTMLElement} pane
   * @param {() => Promise<string>} text  the form as it is by now
   * @param {Record<string, any>} given
   */
  constructor(pane, text, given) {
    Object.assign(this, { pane, text, given });
    this.place = pane.querySelector('[data-drawn]');
    this.asked = 0;
    pane.addEventListener('change', ({ target }) => target.name === 'preview-language' && this.draw());
  }

  get language() {
    return this.pane.querySelector('[name=preview-language]:checked').value;
  }

  /** Something was changed: draw it a moment later. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), QUIET);
  }

  /** Draw it now; an answer that another one has overtaken is dropped. */
  async draw() {
    clearTimeout(this.timer);
    this.asked += 1;
    const mine = this.asked;
    const drawn = await this.#ask();
    if (mine !== this.asked) return;
    if (drawn) this.place.innerHTML = drawn;
    else this.place.textContent = this.given.words.noPreview;
    this.place.lang = this.language === 'zh' ? 'zh-CN' : 'en';
  }

  async #ask() {
    const body = new FormData();
    body.append('csrf_token', this.given.csrf);
    body.append('language', this.language);
    body.append('source', new Blob([await this.text()]), this.given.file);
    try {
      const answer = await fetch(this.given.preview, { method: 'POST', body, credentials: 'same-origin' });
      const html = answer.ok ? await answer.text() : '';
      return html.includes('data-preview') ? html : ''; // else it is the page to sign in on
    } catch (problem) {
      console.warn(problem);
      return '';
    }
  }
}

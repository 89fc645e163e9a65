// <handler-desk>: the keyboard, drafts that keep themselves, tasks that open beside their list.
//
// The pages work without it: rows are links, buttons are buttons, the draft has one of its own.
import { Draft } from './draft.js';
import { Keys } from './keys.js';
import { noticeIn, show, versionIn } from './notice.js';
import { Panes } from './panes.js';
import { watchPicks } from './picks.js';

const COMMENT = 'textarea[name$="comment"], textarea[name$="note"]';
const TOAST = 8000;

export class HandlerDesk extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.keys = new Keys(this.querySelector('dialog'));
    this.addEventListener('submit', (event) => this.#sent(event));
    this.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('beforeunload', (event) => this.draft?.isLost && event.preventDefault());
    this.countPicks = watchPicks(this);
    if (this.matches('.three')) {
      this.panes = new Panes(this, {
        leave: () => this.draft?.settle() ?? true,
        entered: () => this.#adopt(),
        lost: () => this.#toast(this.words.lost_page),
      });
    }
    this.#adopt();
    this.dataset.state = 'ready';
  }

  /** Take to the task that is shown now. */
  #adopt() {
    this.draft?.stop();
    this.countPicks();
    const form = this.querySelector('form[data-draft]');
    this.draft = form && new Draft(form, (state, page) => this.#tell(form, state, page));
    const comment = this.querySelector(`form.answers :is(${COMMENT}):enabled`);
    if (comment) {
      comment.dataset.key = 'e';
      const key = Object.assign(document.createElement('kbd'), { textContent: 'E', ariaHidden: 'true' });
      this.querySelector(`label[for="${CSS.escape(comment.id)}"]`)?.append(' ', key);
    }
    if (this.matches('.chosen') && document.activeElement === document.body) {
      this.querySelector('main').focus({ preventScroll: true });
    }
  }

  #tell(form, state, page) {
    const notice = page && noticeIn(page);
    const isMoved = page && versionIn(page) !== versionIn(form);
    if (notice && isMoved) show(notice, form.querySelector('[data-work]'));
    const found = state === 'changed' && !notice ? 'ended' : state;
    const time = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });
    const place = form.querySelector('[data-saved]');
    place.textContent = this.words[found].replace('{time}', time);
    place.classList.toggle('t-amber', found !== 'saved');
  }

  /** No form leaves while what was typed is not kept: it may be refused, or never arrive. */
  async #sent(event) {
    const { target: form, submitter } = event;
    const { draft } = this;
    if (form.method !== 'post' || !draft) return;
    const isOwn = form === draft.form;
    if (!draft.isDirty && (!isOwn || navigator.onLine)) return isOwn && draft.stop();
    event.preventDefault();
    if (!draft.isDirty) return this.#toast(this.words.lost_submit);
    if (!(await draft.settle())) return;
    if (isOwn || submitter?.name) form.requestSubmit(submitter);
    else form.submit();
  }

  #clicked(event) {
    if (!event.target.closest('a[href="#hand-over"]')) return;
    event.preventDefault();
    this.querySelector('#hand-over select').focus();
  }

  #toast(told) {
    this.querySelector('.toast')?.remove();
    const toast = Object.assign(document.createElement('p'), { className: 'said toast', role: 'alert', textContent: told });
    this.append(toast);
    setTimeout(() => toast.remove(), TOAST);
  }
}

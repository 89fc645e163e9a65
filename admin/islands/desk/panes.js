// Opens a task beside its list: htmx fetches the page of its address and puts the parts of it into their places.
import htmx, { isElsewhere } from '../swap/htmx.js';
import { isPlain, isSamePage } from './links.js';

const WIDE = '(min-width: 1100px)'; // below, a task has the window to itself
const PARTS = ['[data-part=views]', '[data-part=list]', '[data-part=pane]', '.top'];

export class Panes {
  /**
   * @param {HTMLElement} desk  its children with `data-part` are swapped
   * @param {{leave: () => Promise<boolean>, entered: () => void, lost: () => void}} told  `leave` answers
   *   whether the task may be left, `entered` hears of a new one, `lost` of a connection that is gone
   */
  constructor(desk, told) {
    this.desk = desk;
    this.told = told;
    this.address = location.href;
    this.turn = 0;
    desk.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('popstate', () => {
      if (isSamePage(location.href, this.address)) return;
      this.open(location.href, false);
    });
    const heard = {
      'htmx:before:response': (event) => isElsewhere(event) && this.#goThere(event),
      'htmx:response:error': (event) => this.#goThere(event),
      'htmx:before:swap': (event) => this.#swaps(event),
      'htmx:after:swap': ({ detail: { ctx } }) => this.#swapped(ctx),
      'htmx:error': () => this.#lost(),
    };
    for (const [name, act] of Object.entries(heard)) {
      desk.addEventListener(name, (event) => event.target === desk && act(event));
    }
  }

  get pane() {
    return this.desk.querySelector('[data-part=pane]');
  }

  #clicked(event) {
    const link = event.target.closest('a.what');
    if (!link || !isPlain(event) || !matchMedia(WIDE).matches) return;
    event.preventDefault();
    this.open(link.href, !isSamePage(link.href, this.address));
  }

  /** Show what lies at an address; the latest call wins. `isNew`: it becomes a step of the history. */
  async open(address, isNew) {
    const turn = ++this.turn;
    const mayLeave = await this.told.leave();
    if (turn !== this.turn) return;
    if (!mayLeave) return this.#stay();
    const selectOOB = PARTS.map((part) => `${part}:outerHTML:${part}`).join();
    htmx.ajax('GET', address, { source: this.desk, swap: 'none', selectOOB, address, isNew });
  }

  /** Nothing was shown: the address says so again. */
  #stay() {
    if (!isSamePage(location.href, this.address)) history.pushState(null, '', this.address);
  }

  #lost() {
    this.#stay();
    this.told.lost();
  }

  #goThere(event) {
    event.preventDefault();
    location.assign(event.detail.ctx.address);
  }

  /** The bar stays where somebody is in it. */
  #swaps(event) {
    const { ctx, tasks } = event.detail;
    if (!tasks.some(({ target }) => target === this.pane)) return this.#goThere(event);
    const held = tasks.findIndex(({ target }) => target.matches('.top') && target.contains(document.activeElement));
    if (held >= 0) tasks.splice(held, 1);
    ctx.left = this.address;
    ctx.scrolled = this.desk.querySelector('[data-scroll]').scrollTop;
    if (ctx.isNew) history.pushState(null, '', ctx.address);
    this.address = ctx.address;
  }

  #swapped(ctx) {
    this.desk.classList.toggle('chosen', this.pane.matches('main'));
    this.desk.querySelector('[data-scroll]').scrollTop = ctx.scrolled;
    document.title = ctx.title;
    this.#focus(ctx.left);
    this.told.entered();
  }

  /** To the task; where none is open any more, to the row of the one that was. */
  #focus(left) {
    const rows = [...this.desk.querySelectorAll('a.what')];
    const row = rows.find((link) => isSamePage(link.href, left));
    const place = this.desk.matches('.chosen') ? null : row;
    (place ?? this.desk.querySelector('main')).focus({ preventScroll: !place });
  }
}

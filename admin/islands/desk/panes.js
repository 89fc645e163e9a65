// Opens a task beside its list: fetches the page of its address, and takes over the parts of it.

const WIDE = '(min-width: 1100px)'; // below, a task has the window to itself
const PATIENCE = 300;

/** Whether a click means what the link says, here: no new tab, no download. */
export const isPlain = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** Whether two addresses show the same page, whatever place on it. */
export function isSamePage(one, other) {
  const [a, b] = [new URL(one), new URL(other)];
  return a.pathname === b.pathname && a.search === b.search;
}

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
    const stay = () => isSamePage(location.href, this.address) || history.pushState(null, '', this.address);
    if (!(await this.told.leave())) return stay();
    const page = await this.#read(address);
    if (turn !== this.turn) return;
    if (page === null) {
      stay();
      return this.told.lost();
    }
    if (!page.querySelector('handler-desk.three')) return location.assign(address);
    const left = this.address;
    if (isNew) history.pushState(null, '', address);
    this.address = address;
    this.#swap(page);
    this.#focus(left);
    this.told.entered();
  }

  async #read(address) {
    const pane = this.desk.querySelector('[data-part="pane"]');
    const waiting = setTimeout(() => pane.setAttribute('aria-busy', 'true'), PATIENCE);
    try {
      const answer = await fetch(address, { credentials: 'same-origin' });
      return new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      return null;
    } finally {
      clearTimeout(waiting);
      pane.removeAttribute('aria-busy');
    }
  }

  #swap(page) {
    const desk = page.querySelector('handler-desk');
    const scrolled = this.desk.querySelector('[data-scroll]').scrollTop;
    for (const part of this.desk.querySelectorAll(':scope > [data-part]')) {
      part.replaceWith(desk.querySelector(`:scope > [data-part="${part.dataset.part}"]`));
    }
    this.desk.classList.toggle('chosen', desk.matches('.chosen'));
    this.desk.querySelector('[data-scroll]').scrollTop = scrolled;
    const bar = document.querySelector('.top');
    if (!bar.contains(document.activeElement)) bar.replaceWith(page.querySelector('.top'));
    document.title = page.title;
  }

  /** To the task; where none is open any more, to the row of the one that was. */
  #focus(left) {
    const rows = [...this.desk.querySelectorAll('a.what')];
    const row = rows.find((link) => isSamePage(link.href, left));
    const place = this.desk.matches('.chosen') ? null : row;
    (place ?? this.desk.querySelector('main')).focus({ preventScroll: !place });
  }
}

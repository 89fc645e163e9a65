// The keyboard of the desk. Keys stand in `data-key` of what they press or go to.

const TYPING = 'input, textarea, select, [contenteditable]';

/**
 * What a key press asks for: a key's name, or null where the reader types, composes, or means
 * something else.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, isComposing: boolean}} event
 * @param {boolean} isTyping
 */
export function asked(event, isTyping) {
  if (event.isComposing || event.altKey) return null;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'submit';
  if (event.ctrlKey || event.metaKey || isTyping) return null;
  return event.key.length === 1 ? event.key : null;
}

/** The place that a move down or up leads to in a list; from nowhere to its first entry. */
export function moved(key, place, length) {
  if (!length) return -1;
  if (place < 0) return 0;
  return Math.max(0, Math.min(length - 1, place + (key === 'j' ? 1 : -1)));
}

/** Listens to the whole page. */
export class Keys {
  /** @param {HTMLDialogElement} sheet  tells what there is */
  constructor(sheet) {
    this.sheet = sheet;
    document.addEventListener('keydown', (event) => this.#pressed(event));
  }

  #pressed(event) {
    const key = asked(event, Boolean(event.target.closest?.(TYPING)));
    if (key === null || (this.sheet.open && key !== '?')) return;
    if (this.#did(key)) event.preventDefault();
  }

  #did(key) {
    if (key === '?') return this.#toggle();
    if (key === 'j' || key === 'k') return this.#move(key);
    if (key === 'x') return this.#choose();
    const wanted = document.querySelector(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
    if (!wanted) return false;
    if (wanted.matches('button, a')) wanted.click();
    else wanted.focus();
    return true;
  }

  #toggle() {
    if (this.sheet.open) this.sheet.close();
    else this.sheet.showModal();
    return true;
  }

  /** Tick the row that is focused, else the one that is open. */
  #choose() {
    const row = document.activeElement.closest('.task') ?? document.querySelector('.task[aria-current]');
    const box = row?.querySelector('.pick');
    box?.click();
    return Boolean(box);
  }

  #move(key) {
    const rows = [...document.querySelectorAll('.task a.what')];
    const focused = rows.indexOf(document.activeElement);
    const place = focused < 0 ? rows.findIndex((row) => row.closest('[aria-current]')) : focused;
    const next = moved(key, place, rows.length);
    rows[next]?.focus();
    return next >= 0;
  }
}

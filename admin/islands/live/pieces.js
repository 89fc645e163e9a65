// The fields of a form on the page. The page draws all of them, those too that are not wanted for now: these
// leave it with what was typed into them, and come back to their places as they were.
import { refresh } from './refresh.js';
import { turned } from './turns.js';

/** The fields below a place by id, without those in the items of lists, which lie open. */
function piecesIn(place) {
  const found = [...place.querySelectorAll('[data-piece]')].filter((cell) => !cell.closest('[data-list]'));
  return new Map(found.filter((cell) => cell.dataset.piece).map((cell) => [cell.dataset.piece, cell]));
}

const wantedIn = (cells) => new Map([...cells].map(([id, cell]) => [id, !('off' in cell.dataset)]));

/** What a field is called; a text is what it says. */
function labelOf(cell) {
  const label = cell.querySelector('legend, label');
  if (!label) return cell.textContent.trim().replace(/\s+/g, ' ');
  const texts = [...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return texts.map((node) => node.data.trim()).join('');
}

export class Pieces {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.cells = piecesIn(place);
    this.rows = [...place.querySelectorAll('[data-row]')].filter((row) => !row.closest('[data-list]'));
    this.marks = new Map([...this.cells].map(([id]) => [id, document.createComment(id)]));
    this.shown = new Map([...this.cells].map(([id]) => [id, true]));
    this.hasHeld = false;
    this.#turn(wantedIn(this.cells));
  }

  /** Follow the fields as they were drawn anew; answers what those that came are called, and whether any went. */
  follow(place) {
    const drawn = piecesIn(place);
    for (const [id, cell] of drawn) {
      if (this.cells.has(id)) refresh(this.cells.get(id), cell);
    }
    const { come, go } = this.#turn(wantedIn(drawn));
    const cells = come.map((id) => this.cells.get(id));
    const outer = cells.filter((cell) => !cells.some((other) => other !== cell && other.contains(cell)));
    return { come: outer.map(labelOf), hasGone: go.length > 0 };
  }

  #turn(wanted) {
    const isHeld = (id) => this.cells.get(id).contains(document.activeElement);
    const { come, go, held } = turned(this.shown, wanted, isHeld);
    for (const id of come) this.#swap(id, this.marks.get(id), this.cells.get(id), true);
    for (const id of go) this.#swap(id, this.cells.get(id), this.marks.get(id), false);
    this.hasHeld = held.length > 0;
    for (const row of this.rows) {
      row.hidden = !row.querySelector(':scope > [data-piece], :scope > .row16 > [data-piece]');
    }
    return { come, go };
  }

  #swap(id, from, to, isShown) {
    from.replaceWith(to);
    this.shown.set(id, isShown);
  }
}

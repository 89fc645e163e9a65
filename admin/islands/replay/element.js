// <process-replay>: a slider over the log, the drawing as it was then, and what the step did.
//
// The page works without it: the events are links to pages of their own. The element adds the
// drawing and seeks without leaving the page.
import { Canvas } from './canvas.js';
import { Fold } from './fold.js';
import { readLog } from './log.js';
import { span } from './span.js';

const PAUSE = 1400;
// Scrolls the list alone: the page stays where its reader is.
const reveal = (link) => {
  const list = link.closest('ol');
  const above = link.offsetTop - list.offsetTop - list.scrollTop;
  if (above < 0 || above + link.offsetHeight > list.clientHeight) {
    list.scrollTop += above - list.clientHeight / 2;
  }
};
const NARROW = '(max-width: 640px)'; // there the drawing is hidden
const TYPING = 'input:not([type=range]), textarea, select, [contenteditable]';

export class ProcessReplay extends HTMLElement {
  async connectedCallback() {
    this.ended = new AbortController();
    const given = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
    this.words = given.words;
    this.details = given.details;
    this.canvas = new Canvas(this.querySelector('[data-canvas]'), given.drawings);
    this.step = 0;
    try {
      this.fold = new Fold(given.process, await readLog(given.log));
    } catch (problem) {
      this.querySelector('[data-failed]').hidden = false;
      this.dataset.state = 'failed';
      return;
    }
    this.#wire();
    await this.seek(given.step);
    this.dataset.state = 'ready';
  }

  disconnectedCallback() {
    this.playing = false;
    this.ended.abort();
  }

  #wire() {
    this.slider = this.querySelector('[data-slider]');
    this.slider.max = this.fold.length;
    this.querySelector('[data-scrub]').hidden = false;
    this.slider.addEventListener('input', () => this.seek(this.#stepAt(Number(this.slider.value))));
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('change', (event) => this.#chosen(event.target.name));
    const { signal } = this.ended;
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    matchMedia(NARROW).addEventListener('change', () => this.seek(this.step), { signal });
  }

  #chosen(name) {
    if (name === 'by') this.#measure();
    if (name === 'drawing') this.seek(this.step);
  }

  #clicked(event) {
    const link = event.target.closest('a[data-step]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.seek(Number(link.dataset.step));
    }
    const button = event.target.closest('button[data-do]');
    if (button) this[button.dataset.do]();
  }

  #pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.matches('.inlaid') && !this.contains(event.target)) return; // the keys are the page's
    if (event.target.closest?.(TYPING) || event.target === this.slider) return;
    const act = { ArrowLeft: 'back', ArrowRight: 'forward', ' ': 'play' }[event.key];
    if (!act || (event.key === ' ' && event.target.closest?.('button, a, summary'))) return;
    event.preventDefault();
    this[act]();
  }

  back() {
    this.playing = false;
    return this.seek(this.step - 1);
  }

  forward() {
    this.playing = false;
    return this.seek(this.step + 1);
  }

  async play() {
    this.playing = !this.playing;
    this.#showPlaying();
    if (this.step === this.fold.length) await this.seek(1);
    while (this.playing && this.step < this.fold.length) {
      const speed = Number(this.querySelector('[name="speed"]').value);
      await new Promise((done) => setTimeout(done, PAUSE / speed));
      if (this.playing) await this.seek(this.step + 1);
    }
    this.playing = false;
    this.#showPlaying();
  }

  #showPlaying() {
    this.querySelector('[data-do="play"]').setAttribute('aria-pressed', String(this.playing));
  }

  /** Show the state behind a step; the latest call wins. */
  async seek(wanted) {
    const step = Math.max(1, Math.min(this.fold.length, wanted));
    const isNext = step === this.step + 1;
    this.step = step;
    const isCurrent = () => this.step === step;
    this.#mark(step);
    await Promise.all([this.#draw(step, isNext, isCurrent), this.#detail(step, isCurrent)]);
  }

  async #draw(step, isNext, isCurrent) {
    const tally = this.fold.after(step);
    const picked = this.fold.placeAt(step);
    const process = this.querySelector('[name="drawing"]').value || picked.split('|')[0];
    if (!(await this.canvas.show(process)) || !isCurrent()) return;
    this.canvas.mark(tally, this.#tags(tally, step), picked);
    if (isNext && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.canvas.glide(tally.taken, isCurrent);
    }
  }

  nearer() {
    this.canvas.zoom(1.5);
  }

  farther() {
    this.canvas.zoom(1 / 1.5);
  }

  whole() {
    this.canvas.zoom(null);
  }

  #tags(tally, step) {
    const now = Date.parse(this.fold.lines[step - 1].at);
    const tags = new Map();
    for (const [place, spent] of tally.spent) if (spent >= 1000) tags.set(place, span(spent, this.words));
    for (const [place, since] of tally.since) {
      if (!tally.here.has(place)) continue;
      tags.set(place, this.words.running.replace('%s', span(now - since, this.words)));
    }
    return tags;
  }

  #mark(step) {
    for (const link of this.querySelectorAll('a[data-step]')) {
      const own = Number(link.dataset.step);
      link.classList.toggle('future', own > step);
      if (own === step) {
        link.setAttribute('aria-current', 'step');
        reveal(link);
        this.slider.setAttribute('aria-valuetext', link.dataset.said);
        this.querySelector('[data-now]').textContent = link.dataset.time;
      } else link.removeAttribute('aria-current');
    }
    this.slider.value = this.#valueOf(step);
    const address = new URL(location.href);
    address.searchParams.set('step', String(step));
    history.replaceState(null, '', address);
  }

  async #detail(step, isCurrent) {
    const answer = await fetch(this.details.replace('{step}', String(step)), { credentials: 'same-origin' });
    if (!isCurrent()) return;
    if (answer.redirected || !answer.ok) return location.reload();
    this.querySelector('[data-detail]').innerHTML = await answer.text();
  }

  // -- the slider: by step, or by time --------------------------------------------------------

  get #byTime() {
    return this.querySelector('[name="by"]:checked')?.value === 'time';
  }

  #measure() {
    this.slider.max = this.#byTime ? 1000 : this.fold.length;
    this.slider.min = this.#byTime ? 0 : 1;
    this.slider.value = this.#valueOf(this.step);
  }

  #range() {
    const times = this.fold.lines.map((line) => Date.parse(line.at));
    return { times, first: times[0], whole: Math.max(1, times.at(-1) - times[0]) };
  }

  #valueOf(step) {
    if (!this.#byTime) return step;
    const { times, first, whole } = this.#range();
    return Math.round(((times[step - 1] - first) / whole) * 1000);
  }

  #stepAt(value) {
    if (!this.#byTime) return value;
    const { times, first, whole } = this.#range();
    const moment = first + (value / 1000) * whole;
    return Math.max(1, times.findLastIndex((time) => time <= moment) + 1);
  }
}

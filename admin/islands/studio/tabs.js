// Tabs of a pane: arrows move between them, as the pattern of ARIA has it.

export class Tabs {
  /** @param {HTMLElement} pane  with `role=tab` buttons that name their panels */
  constructor(pane) {
    this.tabs = [...pane.querySelectorAll('[role=tab]')];
    for (const tab of this.tabs) {
      tab.addEventListener('click', () => this.show(tab.dataset.tab));
      tab.addEventListener('keydown', (event) => this.#pressed(event));
    }
  }

  show(name) {
    for (const tab of this.tabs) {
      const isShown = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isShown;
    }
  }

  #pressed(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const at = this.tabs.indexOf(event.currentTarget) + step;
    const tab = this.tabs.at(at % this.tabs.length);
    this.show(tab.dataset.tab);
    tab.focus();
  }
}

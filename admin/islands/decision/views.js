// Which decision of the file is shown, where it has several.

/** Buttons, one a view; none where there is only one. */
export class Views {
  constructor(list, tables, words) {
    Object.assign(this, { list, tables, words });
    list.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button) tables.show(button.dataset.view);
    });
  }

  refresh() {
    const { views, view } = this.tables;
    this.list.hidden = views.length < 2;
    this.list.replaceChildren(
      ...views.map(({ id, name, type }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn btn-small';
        button.dataset.view = id;
        button.setAttribute('aria-pressed', String(id === view?.id));
        button.textContent = type === 'drd' ? this.words.diagram : name || id;
        return button;
      }),
    );
  }
}

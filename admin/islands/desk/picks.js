// How many tasks are ticked: the bar of what can be done with them is there while there are any.

/** Keeps the bar in step with the boxes; the answer is to be called where the list is drawn anew. */
export function watchPicks(desk) {
  const refresh = () => {
    const bar = desk.querySelector('.bulk');
    if (!bar) return;
    const count = desk.querySelectorAll('.pick:checked').length;
    const told = bar.querySelector('[data-count]');
    bar.hidden = count === 0;
    told.textContent = told.dataset.words.replace('{n}', count);
  };
  desk.addEventListener('change', (event) => event.target.matches('.pick') && refresh());
  return refresh;
}

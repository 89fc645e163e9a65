// What the server says of a task that somebody else has changed, in its own words.

/** The version of the task that a page or a form was drawn from; none where it has no such field. */
export const versionIn = (place) => place.querySelector('input[name="version"]')?.value;

/** The notice on a page that was fetched: that of the task, else what the refusal says; or null. */
export function noticeIn(page) {
  const own = page.querySelector('[data-notice]');
  if (own) return own;
  const refusal = page.querySelector('main .empty');
  if (!refusal) return null;
  const notice = page.createElement('div');
  notice.className = 'callout warn';
  const text = notice.appendChild(page.createElement('div'));
  text.append(refusal.querySelector('h1').textContent);
  for (const told of refusal.querySelectorAll(':scope > p:not([class])')) {
    const line = text.appendChild(page.createElement('p'));
    line.className = 'small muted';
    line.textContent = told.textContent;
  }
  return notice;
}

/** Put a notice above a form, once however often it is told. */
export function show(notice, work) {
  const before = work.querySelector('[data-told]');
  if (before?.textContent === notice.textContent) return;
  before?.remove();
  const place = document.createElement('div');
  place.className = 'card-body';
  place.dataset.told = '';
  place.setAttribute('role', 'alert');
  const own = document.adoptNode(notice);
  own.removeAttribute('role');
  place.append(own);
  work.prepend(place);
  place.scrollIntoView({ block: 'nearest' });
}

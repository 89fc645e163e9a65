// The folds of a case: what lies in one is fetched when it is opened, and told where that failed; without scripts the
// link in it leads to the same.
import { isElsewhere } from '../swap/htmx.js';

const ELEMENTS = {
  'process-here': () => import('./here.js'),
  'process-replay': () => import('../replay/index.js'),
};

const tell = (event, mark) => event.target.closest?.('.fold')?.querySelector(mark)?.removeAttribute('hidden');
const failed = (event) => tell(event, '[data-failed]');

for (const name of ['htmx:error', 'htmx:response:error']) document.addEventListener(name, failed);

document.addEventListener('htmx:before:response', (event) => {
  if (!event.target.closest('.fold') || !isElsewhere(event)) return;
  event.preventDefault();
  tell(event, '[data-ended]');
});

document.addEventListener('htmx:after:swap', () => {
  for (const [name, load] of Object.entries(ELEMENTS)) if (document.querySelector(name)) load();
});

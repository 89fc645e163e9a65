// The findings of the check on the canvas: a frame around each element, and a word on it.

const MARKERS = ['is-bad', 'is-doubtful'];

/**
 * Mark what was found, and nothing else; the worst finding of an element comes first.
 * @param {import('./drawing.js').Drawing} drawing
 */
export function mark(drawing, findings, words) {
  const canvas = drawing.service('canvas');
  const overlays = drawing.service('overlays');
  overlays.remove({ type: 'finding' });
  for (const element of drawing.elements()) {
    for (const marker of MARKERS) canvas.removeMarker(element, marker);
  }
  const marked = new Set();
  for (const { element_id: id, severity, message } of findings) {
    const element = drawing.element(id);
    if (!element || !element.parent || marked.has(id)) continue;
    marked.add(id);
    const marker = severity === 'error' ? 'is-bad' : 'is-doubtful';
    canvas.addMarker(element, marker);
    const html = tag(words[severity], message, marker);
    overlays.add(element, 'finding', { position: { top: -22, left: 0 }, html });
  }
}

function tag(words, title, style) {
  const html = document.createElement('span');
  html.className = `drawing-tag ${style}`;
  html.textContent = words;
  html.title = title;
  return html;
}

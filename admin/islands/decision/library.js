// dmn-js as this page needs it.
import DmnModeler from 'dmn-js/lib/Modeler';

/** The kinds of views, those first that are opened first. */
export const KINDS = ['decisionTable', 'literalExpression', 'boxedExpression', 'drd'];

// Cells are plain text: the library's own FEEL field would put a sheet into the page, which the
// policy forbids. It takes any language but "feel" for one that it has no field for.
const FEEL = 'https://www.omg.org/spec/DMN/20191111/FEEL/';
const LANGUAGES = { options: [{ value: FEEL, label: 'FEEL' }], defaults: { editor: FEEL } };
const COLOURS = {
  defaultFillColor: 'var(--surface)',
  defaultStrokeColor: 'var(--text-2)',
  defaultLabelColor: 'var(--text)',
};

/**
 * The library in `container`, with values of ours in the place of some services, in every view.
 * @param {Record<string, unknown>} services
 */
export function makeModeler(container, services) {
  const ours = Object.fromEntries(Object.entries(services).map(([name, value]) => [name, ['value', value]]));
  return new DmnModeler({
    container,
    common: { expressionLanguages: LANGUAGES, drdRenderer: COLOURS },
    ...Object.fromEntries(KINDS.map((kind) => [kind, { additionalModules: [ours] }])),
  });
}

/** The whole diagram, clear of the palette. */
export function showWhole(canvas) {
  canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.85, 'auto');
  canvas.scroll({ dx: 56, dy: 0 });
}

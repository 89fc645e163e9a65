/** What form-js makes of answers: one viewer for each of them, all drawn at once. */
/* global FormViewer */

const textOf = (path) => path.map((step) => (Number.isInteger(step) ? `[${step}]` : `.${step}`)).join('').slice(1);
const at = (found, keys) => keys.reduce((inner, key) => inner?.[key], found);
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function opened(schema, { outside }) {
  const container = document.body.appendChild(document.createElement('div'));
  const form = new FormViewer.Form({ container });
  await form.importSchema(schema, outside);
  return form;
}

/** Answers come later than the page, so that none of them is a value that a field began with. */
function fillIn(form, { outside, answers }) {
  form._setState({ data: form._getInitializedFieldData({ ...outside, ...answers }) });
}

const fields = (form) => form.get('formFieldInstanceRegistry').getAllKeyed();
const state = (form) => JSON.stringify([form._getState().data, fields(form).map(({ valuePath }) => textOf(valuePath)).sort()]);

/** Drawing takes turns: values are cleaned, fields come and go. */
async function settled(forms) {
  let before;
  for (let quiet = 0, turn = 0; quiet < 3; turn++) {
    if (turn === 60) throw new Error('form-js never comes to rest');
    await frame();
    const now = forms.map(state).join();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

function verdict(form) {
  const { data, errors } = form.submit();
  const problems = {};
  for (const { id, indexes, valuePath } of fields(form)) {
    const found = at(errors, [id, ...Object.values(indexes ?? {})]);
    if (found) problems[textOf(valuePath)] = found;
  }
  const shown = fields(form).map(({ valuePath }) => valuePath);
  const kept = shown.filter((path) => at(data, path) !== undefined);
  return { shown: shown.map(textOf), problems, kept: kept.map(textOf) };
}

/** For each of `cases`, the fields that show, those with messages, and those that are submitted. */
window.viewed = async ({ schema, cases }) => {
  const forms = [];
  for (const one of cases) forms.push(await opened(schema, one));
  await settled(forms);
  forms.forEach((form, number) => fillIn(form, cases[number]));
  await settled(forms);
  const found = forms.map(verdict);
  forms.forEach((form) => form.destroy());
  document.body.replaceChildren();
  return found;
};

// The words of form-js in the reader's language; `literals.js` wraps each into a call of `spoken`.
import chinese from './zh.json';

const PLACE = /{(\d)}/g;

/**
 * A text of the library, in Chinese where the page is.
 * @param {string} text  with `{0}`, `{1}` … for what the library fills in
 * @param {unknown[]} [places]
 */
export function spoken(text, places = []) {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const told = (isChinese && chinese[text]) || text;
  return told.replace(PLACE, (_, at) => (isChinese && chinese[places[at]]) || String(places[at]));
}

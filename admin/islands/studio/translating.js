// The `translate` service that the libraries of bpmn.io ask for their own words.

const PLACE = /{\s*([^}\s]+)\s*}/g;

/**
 * Words out of a list; what is not in it is told as it is, and put among `missing`.
 * @param {'zh' | 'en'} language
 * @param {Record<string, string>} chinese
 * @param {Set<string>} missing
 */
export function translating(language, chinese, missing) {
  return function translate(text, places = {}) {
    let told = text;
    if (language === 'zh') {
      if (text in chinese) told = chinese[text];
      else if (/[a-z]{2}/i.test(text)) missing.add(text);
    }
    return told.replace(PLACE, (all, name) => places[name] ?? all);
  };
}

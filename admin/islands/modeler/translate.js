// The libraries' own words in Chinese: the package's, with ours over them where it has none.
import { translating } from '../studio/translating.js';
import { bpmnJs, camundaPanel, panel } from './packaged.js';
import ours from './zh.json';

const CHINESE = { ...panel, ...camundaPanel, ...bpmnJs, ...ours };

/** What was asked for in Chinese and is in no list: the browser test wants this empty. */
export const missing = new Set();

/** The `translate` service of the libraries. */
export const translator = (language) => translating(language, CHINESE, missing);

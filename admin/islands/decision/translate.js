// The library's own words in Chinese.
import { translating } from '../studio/translating.js';
import chinese from './zh.json';

/** What was asked for in Chinese and is in no list: the browser test wants this empty. */
export const missing = new Set();

/** The `translate` service of the library. */
export const translator = (language) => translating(language, chinese, missing);

// How long something took, in words: the two largest units.

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/**
 * @param {number} millis  0 or more
 * @param {Record<string, string>} words  `day`, `hour`, `minute`, `second` with `%s` for the number
 */
export function span(millis, words) {
  const parts = [];
  let rest = millis;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count) parts.push(words[unit].replace('%s', count));
    else if (parts.length) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || words.second.replace('%s', 0);
}

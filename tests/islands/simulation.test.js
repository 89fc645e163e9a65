import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

const LIBRARY = new URL('../../node_modules/bpmn-js-token-simulation/lib/', import.meta.url);
const chinese = JSON.parse(readFileSync(new URL('../../admin/islands/modeler/simulation_zh.json', import.meta.url)));

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? sources(new URL(`${one.name}/`, folder)) : [readFileSync(new URL(one.name, folder), 'utf8')],
  );
}

test('each title of the library has its Chinese', () => {
  const code = sources(LIBRARY).join('\n');
  const titles = [...code.matchAll(/title="([^"$]+)"/g)].map(([, title]) => title);
  const texts = [...code.matchAll(/text: (?:elementName \|\| )?'([^']+)'/g)].map(([, text]) => text);

  assert.ok(titles.length > 5 && texts.length > 15);
  assert.deepEqual([...titles, ...texts].filter((text) => !(text in chinese)), []);
});

// The whole log of an instance, read page by page.

/** @returns {Promise<Array<{seq: number, at: string, kind: string, content: object}>>} */
export async function readLog(address) {
  const lines = [];
  for (let after = 0; after !== null; ) {
    const answer = await fetch(`${address}?after=${after}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`log: ${answer.status}`);
    const page = await answer.json();
    lines.push(...page.items);
    after = page.next;
  }
  return lines;
}

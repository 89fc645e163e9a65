// What the server is asked about one file: its text, its draft, the check.

/** The server did not do it. `problem` is what it said about it, if it spoke. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.title ?? `status ${status}`);
    this.status = status;
    this.problem = problem ?? {};
  }
}

export class Server {
  /** @param {Record<string, any>} given  addresses, file name, token of the session */
  constructor(given) {
    this.given = given;
  }

  /** The draft, or what is published where there is none. */
  async source() {
    return (await this.#ask(this.given.source)).text();
  }

  /** @returns {Promise<{status: string, findings: object[]}>} */
  async check(text) {
    return (await this.#send(this.given.check, 'POST', text)).json();
  }

  /** Keep `text` as the draft, if that is still the one of `version`; answers with the new one. */
  async save(text, version) {
    const address = `${this.given.draft}?base=${this.given.base}`;
    return (await this.#send(address, 'PUT', text, { 'If-Match': `"${version}"` })).json();
  }

  /** The draft as it is by now, without its text. */
  async draft() {
    return (await this.#ask(this.given.draft)).json();
  }

  /** Ask for something of one's own: `body` goes as JSON. */
  async post(address, body) {
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': this.given.csrf };
    return (await this.#ask(address, { method: 'POST', body: JSON.stringify(body), headers })).json();
  }

  #send(address, method, text, more = {}) {
    const body = new FormData();
    body.append('files', new Blob([text]), this.given.file);
    return this.#ask(address, { method, body, headers: { 'X-CSRF-Token': this.given.csrf, ...more } });
  }

  async #ask(address, how = {}) {
    const headers = { 'Accept-Language': document.documentElement.lang, ...how.headers };
    const answer = await fetch(address, { credentials: 'same-origin', ...how, headers });
    if (answer.ok) return answer;
    throw new Refused(answer.status, await answer.json().catch(() => null));
  }
}

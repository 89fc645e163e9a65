// What the server is asked: the drawing, its versions, the check, the publishing.

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

  async source() {
    return (await this.#ask(this.given.source)).text();
  }

  /** The newest version of the drawing by now. */
  async newest() {
    return (await (await this.#ask(this.given.versions)).json()).versions[0].version;
  }

  /** @returns {Promise<{status: string, findings: object[]}>} */
  async check(xml) {
    return (await this.#send(this.given.check, xml)).json();
  }

  async publish(xml, note) {
    await this.#send(`${this.given.publish}?${new URLSearchParams({ note })}`, xml);
  }

  #send(address, xml) {
    const body = new FormData();
    body.append('files', new Blob([xml], { type: 'application/xml' }), this.given.file);
    return this.#ask(address, { method: 'POST', body, headers: { 'X-CSRF-Token': this.given.csrf } });
  }

  async #ask(address, how = {}) {
    const headers = { 'Accept-Language': document.documentElement.lang, ...how.headers };
    const answer = await fetch(address, { credentials: 'same-origin', ...how, headers });
    if (answer.ok) return answer;
    throw new Refused(answer.status, await answer.json().catch(() => null));
  }
}

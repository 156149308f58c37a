/**
 * What was asked of the site, in order.
 *
 * @typedef {object} Entry
 * @property {number} n        counted from 1
 * @property {number} at       milliseconds since the site started
 * @property {number|null} ended  the same, when the answer was sent or given up; null while it is open
 * @property {string} method
 * @property {string} path
 * @property {string|null} endpoint  `cases`, `case_status`, `receipt_info`, `documents`, or null for a page
 * @property {string|null} receipt
 * @property {boolean} cookie   a session cookie came with it
 * @property {boolean} session  and the session is alive
 * @property {number|null} status  null when the connection was broken instead
 * @property {string} behaviour
 * @property {boolean} own      the page itself asked, by a script of the site
 */

export class RequestLog {
  /** @type {Entry[]} */
  entries = [];
  #start = performance.now();
  #count = 0;
  /** @type {Set<() => void>} */
  #watchers = new Set();

  /** @param {Pick<Entry, 'method'|'path'|'endpoint'|'receipt'|'cookie'|'session'|'own'>} what @returns {Entry} */
  begin(what) {
    const entry = { n: ++this.#count, at: this.#now(), ended: null, ...what, status: null, behaviour: 'ok' };
    this.entries.push(entry);
    this.#tell();
    return entry;
  }

  /** @param {Entry} entry @param {number|null} status */
  end(entry, status) {
    entry.ended = this.#now();
    entry.status = status;
    this.#tell();
  }

  clear() {
    this.entries = [];
  }

  /** The readings of the four endpoints, without the pages and what the page asks for itself. */
  get readings() {
    return this.entries.filter((entry) => entry.endpoint !== null && !entry.own);
  }

  /** What the page asks for itself. */
  get own() {
    return this.entries.filter((entry) => entry.own);
  }

  /**
   * Resolves as soon as the log satisfies the condition.
   * @param {(log: RequestLog) => boolean} condition
   * @param {number} [limitMs] how long to wait before giving up
   * @returns {Promise<void>}
   */
  until(condition, limitMs = 60_000) {
    return new Promise((resolve, reject) => {
      const stop = () => { clearTimeout(timer); this.#watchers.delete(look); };
      const look = () => { if (condition(this)) { stop(); resolve(); } };
      const timer = setTimeout(() => { stop(); reject(new Error(`not seen in the request log: ${condition}`)); }, limitMs);
      this.#watchers.add(look);
      look();
    });
  }

  #now() {
    return Math.round(performance.now() - this.#start);
  }

  #tell() {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

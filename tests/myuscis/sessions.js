/**
 * Sign-in sessions, kept by a cookie as the real site keeps them. A session that idles for too long is over; every answer to it
 * renews it and sends the cookie again. Its clock is moved by hand.
 */
import { randomBytes } from 'node:crypto';

const COOKIE = '_myuscis_session_rx';

export class Sessions {
  /** @type {Map<string, {account: string, used: number}>} by session id */
  #open = new Map();
  /** How long a session may idle, and how much time the tests have let pass, in seconds. */
  #limit = Infinity;
  #clock = 0;

  /** @param {string} account @returns {string} the value of a Set-Cookie header */
  open(account) {
    const id = randomBytes(24).toString('base64url');
    this.#open.set(id, { account, used: this.#clock });
    return cookie(id);
  }

  /** Every session ends, as after hours of inactivity. */
  closeAll() {
    this.#open.clear();
  }

  /** @param {number} seconds without an answer, after which a session is over */
  idleOutAfter(seconds) {
    this.#limit = seconds;
  }

  /** @param {number} seconds */
  pass(seconds) {
    this.#clock += seconds;
  }

  /** @param {import('node:http').IncomingMessage} request */
  static cookie(request) {
    const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
    return pairs.find(([name]) => name === COOKIE)?.[1];
  }

  /** @param {import('node:http').IncomingMessage} request @returns {string|undefined} account name */
  account(request) {
    const session = this.#open.get(Sessions.cookie(request) ?? '');
    return session && this.#clock - session.used < this.#limit ? session.account : undefined;
  }

  /** @param {import('node:http').IncomingMessage} request @returns {string|undefined} the value of a Set-Cookie header; none for a session that is over */
  renew(request) {
    const id = Sessions.cookie(request) ?? '';
    const session = this.#open.get(id);
    if (!session || this.account(request) === undefined) return undefined;
    session.used = this.#clock;
    return this.#limit === Infinity ? undefined : cookie(id);
  }
}

/** @param {string} id */
const cookie = (id) => `${COOKIE}=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`;

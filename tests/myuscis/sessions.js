/** Sign-in sessions, kept by a cookie as the real site keeps them. */
import { randomBytes } from 'node:crypto';

const COOKIE = '_myuscis_session_rx';

export class Sessions {
  /** @type {Map<string, string>} session id -> account name */
  #accounts = new Map();

  /** @param {string} account @returns {string} the value of a Set-Cookie header */
  open(account) {
    const id = randomBytes(24).toString('base64url');
    this.#accounts.set(id, account);
    return `${COOKIE}=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`;
  }

  /** Every session ends, as after hours of inactivity. */
  closeAll() {
    this.#accounts.clear();
  }

  /** @param {import('node:http').IncomingMessage} request */
  static cookie(request) {
    const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
    return pairs.find(([name]) => name === COOKIE)?.[1];
  }

  /** @param {import('node:http').IncomingMessage} request @returns {string|undefined} account name */
  account(request) {
    const id = Sessions.cookie(request);
    return id === undefined ? undefined : this.#accounts.get(id);
  }
}

/**
 * How tests choose what the site does. The same methods serve in the process and through the control port.
 *
 * @typedef {'cases'|'case_status'|'receipt_info'|'documents'|'page'} Endpoint
 * @typedef {object} Rule
 * @property {Endpoint|'*'} endpoint  `*` means the four endpoints, not the pages
 * @property {string} receipt  or `*`
 * @property {string} behaviour  a key of BEHAVIOURS
 * @property {number} ms       of a `slow` answer
 * @property {number} times    how often it still applies
 */
import { account, ACCOUNT_NAMES } from './accounts/index.js';
import { BEHAVIOURS } from './behaviours.js';
import { LAYOUT_NAMES } from './pages/account.js';
import { RequestLog } from './request-log.js';
import { Sessions } from './sessions.js';

/** As the real site draws its page. */
const DEFAULT_LAYOUT = 'react';

export class Control {
  log = new RequestLog();
  sessions = new Sessions();
  /** At the other host of the sign-in. */
  sessionsAway = new Sessions();
  layout = DEFAULT_LAYOUT;
  /** Where the person signs in: on this host, on another, or on another that stops on a page of its own. @type {'here'|'away'|'dashboard'} */
  signInPlace = 'here';
  /** Whether the page itself asks for the status and the documents of its cases. */
  asksItself = false;
  /** Headers that pages come with, beside their own. @type {Record<string, string>} */
  pageHeaders = {};
  /** @type {string[]} receipts that the account page mentions beside the account's own */
  mentioned = [];
  day = 1;
  /** @type {Date} */
  now;
  /** @type {Rule[]} */
  #rules = [];
  /** @type {(() => void)[]} */
  #held = [];

  /** @param {{account: string, now?: Date}} options `now` fixes today; otherwise it is the day of the start */
  constructor({ account: name, now }) {
    this.now = now ?? new Date();
    this.signInAs = name;
    this.accountNamed(name);
  }

  /** @param {string} name */
  accountNamed(name) {
    return account(name, this.now, this.day);
  }

  /** The newest matching rule decides. @param {Partial<Rule> & {behaviour: string}} rule */
  answer({ endpoint = '*', receipt = '*', behaviour, ms = 0, times = Infinity }) {
    if (!Object.hasOwn(BEHAVIOURS, behaviour)) throw new Error(`no behaviour "${behaviour}"`);
    this.#rules.unshift({ endpoint, receipt, behaviour, ms, times });
  }

  /** @param {Endpoint} endpoint @param {string|null} receipt @returns {Rule|undefined} the rule, used up by one */
  ruleFor(endpoint, receipt) {
    const rule = this.#rules.find((r) => r.times > 0 && (r.receipt === '*' || r.receipt === receipt)
      && (r.endpoint === endpoint || (r.endpoint === '*' && endpoint !== 'page')));
    if (rule) rule.times -= 1;
    return rule;
  }

  /** Which account the next sign-in opens. @param {string} name */
  setAccount(name) {
    this.accountNamed(name);
    this.signInAs = name;
  }

  /** @param {string} layout one of LAYOUT_NAMES */
  setLayout(layout) {
    if (!LAYOUT_NAMES.includes(layout)) throw new Error(`no layout "${layout}"; there are ${LAYOUT_NAMES.join(', ')}`);
    this.layout = layout;
  }

  /** @param {'here'|'away'|'dashboard'} place */
  setSignIn(place) {
    this.signInPlace = place;
  }

  /** The page asks for the status and the documents of its cases, as the real one does. @param {boolean} asks */
  setAsksItself(asks) {
    this.asksItself = asks;
  }

  /** @param {Record<string, string>} headers */
  setPageHeaders(headers) {
    this.pageHeaders = headers;
  }

  /** @param {number} seconds without an answer */
  idleOutAfter(seconds) {
    this.sessions.idleOutAfter(seconds);
  }

  /** @param {number} seconds in which nobody asks for anything */
  letPass(seconds) {
    this.sessions.pass(seconds);
  }

  /** @param {string[]} receipts */
  mention(receipts) {
    this.mentioned = receipts;
  }

  /** @param {number} day of the account `days` */
  setDay(day) {
    this.day = day;
  }

  signOutEverybody() {
    this.sessions.closeAll();
    this.sessionsAway.closeAll();
  }

  /** @returns {Promise<void>} settled by release() */
  held() {
    return new Promise((resolve) => this.#held.push(resolve));
  }

  /** Lets every held answer go. */
  release() {
    for (const go of this.#held.splice(0)) go();
  }

  /** Back to the start, sessions kept: no rules, nothing held, an empty log. */
  reset() {
    this.#rules = [];
    this.release();
    this.layout = DEFAULT_LAYOUT;
    this.signInPlace = 'here';
    this.asksItself = false;
    this.pageHeaders = {};
    this.sessions.idleOutAfter(Infinity);
    this.mentioned = [];
    this.day = 1;
    this.log.clear();
  }

  /** @returns {boolean} whether another account has the receipt @param {string} receipt @param {string} name */
  isOfAnother(receipt, name) {
    return ACCOUNT_NAMES.some((other) => other !== name
      && this.accountNamed(other).cases.some((record) => record.receipt === receipt));
  }
}

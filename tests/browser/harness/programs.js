/** The two programs as the browser finds them: registered in its own folder, and watched where the run wants that. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hostPids } from './host-process.js';
import { registerProgram } from './native-manifest.js';
import { recordedProgram } from './record.js';
import { ASSISTANT_NAME, HOST_NAME, settings } from './settings.js';
import { assertKeepsToItself, assertReachesOnly, tracedProgram } from './trace.js';
import { until } from './until.js';

/** @typedef {import('./native-manifest.js').HostVariant} HostVariant */

export class Programs {
  #where;
  #home;
  #host = settings.host();
  #assistant = settings.assistant();
  #recorded;
  #browserPid = 0;
  /** @type {string[]} */ #reachable = [];

  /** @param {'chromium'|'firefox'} browser @param {string} home @param {string} folder where the browser looks for hosts @param {boolean} recorded */
  constructor(browser, home, folder, recorded) {
    this.#where = { browser, folder };
    this.#home = home;
    this.#recorded = recorded;
    this.traces = join(home, 'traces');
    this.records = join(home, 'records');
    this.setHost('real');
    this.setAssistant('real');
  }

  /** @param {number} pid */
  runUnder(pid) {
    this.#browserPid = pid;
  }

  /** What the browser finds when the extension next connects. @param {HostVariant} variant */
  setHost(variant) {
    registerProgram({ ...this.#where, name: HOST_NAME, program: this.#watched(this.#host, 'host'), variant });
  }

  /** The same for the assistant; where it was not built, it is missing. @param {HostVariant} variant */
  setAssistant(variant) {
    const found = this.#assistant && this.#watched(this.#assistant, 'assistant');
    registerProgram({ ...this.#where, name: ASSISTANT_NAME, program: found ?? '', variant: found ? variant : 'missing' });
  }

  /** @param {string} program @param {string} name @returns {string} what the browser starts in its place */
  #watched(program, name) {
    const traced = settings.traced ? tracedProgram(this.traces, program, name) : program;
    return this.#recorded ? recordedProgram(this.records, traced, name) : traced;
  }

  hostPids() {
    return hostPids(this.#host, this.#browserPid);
  }

  assistantPids() {
    return this.#assistant ? hostPids(this.#assistant, this.#browserPid) : [];
  }

  /** Deletes what they keep for the person, once they have ended. */
  async forgetEverything() {
    await until(() => this.hostPids().length + this.assistantPids().length === 0, 'the programs ended');
    for (const folder of ['data', 'config', 'state']) rmSync(join(this.#home, folder, 'caselight'), { recursive: true, force: true });
  }

  /** The person's own choice, or their desktop, lets the assistant connect there. @param {string} address as trace.js writes it */
  mayReach(address) {
    this.#reachable.push(address);
  }

  /** @throws when one of them did what it must never do */
  check() {
    if (!settings.traced) return;
    assertKeepsToItself(this.traces, this.#host);
    if (this.#assistant) assertReachesOnly(this.traces, this.#assistant, this.#reachable);
  }
}

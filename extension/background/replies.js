// How the pages learn what came of a request to one of the two programs.

import { HostError, HostUnreachable } from './host-errors.js';

/**
 * The program's reply, or why there is none: `error` in the program's words, or the `problem` that keeps it from
 * answering.
 * @typedef {{reply?: any, error?: {code: number, name: string, message: string, fix: string}, problem?: import('../shared/types.js').HostProblem, version?: string}} Outcome
 */

/** @param {Promise<any>} asked @returns {Promise<Outcome>} */
export async function outcomeOf(asked) {
  try {
    return { reply: await asked };
  } catch (error) {
    if (error instanceof HostUnreachable) return { problem: error.problem, ...(error.version && { version: error.version }) };
    if (!(error instanceof HostError)) throw error;
    const { code, name, message, fix } = error.reply;
    return { error: { code, name, message, fix } };
  }
}

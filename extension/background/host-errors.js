// The two ways in which a request to the native host can fail.

/** The host cannot be reached; `problem` says why. */
export class HostUnreachable extends Error {
  /**
   * @param {import('../shared/types.js').HostProblem} problem
   * @param {string} [version] of the host, where it said so
   */
  constructor(problem, version) {
    super(`native host: ${problem}`);
    this.problem = problem;
    this.version = version;
  }
}

/** The host answered with an error of the protocol. */
export class HostError extends Error {
  /** @param {any} reply the whole error message */
  constructor(reply) {
    super(reply.message);
    this.reply = reply;
  }
}

/** What the host would answer; it is told apart on this side because its answer could not carry the request's id. */
export const TOO_LARGE = Object.freeze({ code: 3, name: 'too_large', message: '', fix: '' });

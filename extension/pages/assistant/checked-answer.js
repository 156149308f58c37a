// What a model writes is never shown as it came: the host checks it and writes the document. While the answer grows it is
// checked again and again, one check at a time.

/** Between two checks of a growing answer. */
const PAUSE_MS = 200;

/** @typedef {{html: string, text: string, findings: {message: string, action: string}[]}} Checked */

/**
 * @param {(text: string, finished: boolean) => Promise<Checked>} check
 * @param {(checked: Checked) => void} show
 */
export function checkedAnswer(check, show) {
  let text = '';
  let isStale = false;
  /** @type {Promise<void> | null} */
  let running = null;

  async function follow() {
    while (isStale) {
      isStale = false;
      show(await check(text, false));
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }

  return {
    get text() {
      return text;
    },
    /** @param {string} piece */
    add(piece) {
      text += piece;
      isStale = true;
      // A check that fails on the way is made up for by the last one.
      running ??= follow().catch(() => undefined).finally(() => {
        running = null;
      });
    },
    /** The whole answer, checked once more. @returns {Promise<Checked>} */
    async finish() {
      isStale = false;
      await running;
      const checked = await check(text, true);
      show(checked);
      return checked;
    },
  };
}

/** The serious findings of axe-core in a view. Frames are not entered: each view is looked at by itself. */
import axe from 'axe-core';
import { functionOf } from './call.js';

const GRAVE = ['serious', 'critical'];

/** @param {any} window @param {string[]} grave @returns {Promise<string[]>} */
async function examine(window, grave) {
  const { violations } = await window.axe.run(window.document, { iframes: false, resultTypes: ['violations'] });
  const findings = violations.filter((/** @type {any} */ { impact }) => grave.includes(impact));
  return findings.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

/** The driver evaluates the source, not the page, whose Content-Security-Policy forbids that. */
const examination = functionOf(`(grave) => { ${axe.source}; return (${examine})(window, grave); }`);

/** @param {import('./index.js').Popup} view @returns {Promise<string[]>} what is wrong and where */
export const accessibilityFindings = (view) => view.evaluate(examination, GRAVE);

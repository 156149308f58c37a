/** Which comes first, the summary or what can be done with the case: to the eye, and to the keyboard and a screen reader. */

/** @param {{evaluate: (asked: () => any) => Promise<any>}} page @returns {Promise<string>} */
export const comesFirst = (page) => page.evaluate(() => {
  const [ways, summary] = ['ways', 'summary'].map((id) => /** @type {HTMLElement} */ (document.getElementById(id)));
  const seen = ways.getBoundingClientRect().top < summary.getBoundingClientRect().top;
  const reached = Boolean(ways.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING);
  return seen === reached ? (seen ? 'ways' : 'summary') : 'the eye and the keyboard differ';
});

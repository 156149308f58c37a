// A frame for an answer that grows. The next document is loaded beside the shown one and takes its place when it is
// ready, so that nothing flickers and the page does not jump.

import { createFrame } from '../summary-frame.js';

/** @param {HTMLElement} place the element that holds the frame @param {string} title */
export function createAnswerFrame(place, title) {
  let shown = '';
  return {
    /** @param {string} html a whole document of the host */
    show(html) {
      if (html === shown) return;
      shown = html;
      const frame = createFrame(html, title, () => {
        for (const older of earlierThan(frame)) older.remove();
        frame.classList.remove('coming');
      });
      frame.classList.add('answer-frame', 'coming');
      place.append(frame);
    },
  };
}

/** @param {Element} frame @returns {Element[]} */
function earlierThan(frame) {
  const all = [...(frame.parentElement?.children ?? [])];
  return all.slice(0, all.indexOf(frame));
}

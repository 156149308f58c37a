/** How a page is looked at: widths of the window, text at twice its size, the spacing of WCAG 1.4.12, forced colours. */

/** `touch`: what points is a finger. @typedef {{name: string, width: number, style?: string, forced?: boolean, touch?: boolean}} Condition */

/** WCAG 2.2, success criterion 1.4.12. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
const DOUBLE = 'html { font-size: 200% !important; }';

const WIDTHS = [1280, 768, 480, 320];
/** A large phone and a small one. */
const PHONES = [430, 320];

/** Ordered so that a window is sized anew as seldom as can be. @type {Condition[]} */
export const CONDITIONS = [...WIDTHS.flatMap((width) => [
  { name: `${width}`, width },
  { name: `${width} spaced`, width, style: SPACING },
  ...(width >= 768 ? [{ name: `${width} at 200 %`, width, style: DOUBLE }] : []),
  ...([1280, 320].includes(width) ? [{ name: `${width} in forced colours`, width, forced: true }] : []),
]), ...PHONES.map((width) => ({ name: `${width} with a finger`, width, touch: true }))];

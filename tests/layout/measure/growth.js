// Text grows with the size that the person chose. A heading that takes a smaller step on a narrow page still grows.

import { nameOf } from './faults.js';

const LEAST = 1.5;

/** @returns {string[]} what stays as it is when the size is doubled */
export function findFixedSizes() {
  const html = document.documentElement;
  const texts = [...document.querySelectorAll('body, body *')].filter((one) => one.checkVisibility() && [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()));
  const sizes = () => texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
  const before = sizes();
  html.style.fontSize = '200%';
  const after = sizes();
  html.style.fontSize = '';
  return [...new Set(texts.filter((_, i) => after[i] < before[i] * LEAST).map((one) => `does not grow with the text: ${nameOf(one)}`))];
}

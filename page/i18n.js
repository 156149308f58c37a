// The texts of the page, in the language of the browser; the same functions as in the extension.

/** @type {Record<string, Record<string, string>>} */
const TEXTS = JSON.parse(document.getElementById('texts')?.textContent ?? '{}');
const LOCALE = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one in TEXTS) ?? 'en';

export const language = () => LOCALE;

/** @param {string} key @param {...(string | number)} slots the values of $1, $2, … */
export function t(key, ...slots) {
  return (TEXTS[LOCALE]?.[key] ?? key).replace(/\$(\d)/g, (_, n) => String(slots[n - 1] ?? ''));
}

/** @param {Document} page */
export function translate(page) {
  page.documentElement.lang = LOCALE;
  for (const element of page.querySelectorAll('[data-i18n]')) element.textContent = t(element.getAttribute('data-i18n') ?? '');
}

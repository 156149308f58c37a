// Texts in the language of the browser. Texts are always set as text, never parsed as HTML.

/**
 * @param {string} key a key of _locales/en/messages.json
 * @param {...(string | number)} slots the values of $1, $2, …
 */
export function t(key, ...slots) {
  return chrome.i18n.getMessage(key, slots.map(String)) || key;
}

/**
 * The language of the texts in use, as BCP 47. Each language says its own name: what the browser calls its interface
 * language can differ from the texts that it chose.
 */
export function language() {
  return t('languageTag');
}

/** How days, hours and amounts are written: in that language, as it is used in the United States. The summaries write them so too. */
export function usage() {
  return new Intl.Locale(language(), { region: 'US' });
}

/**
 * Fills every element that names a text: `data-i18n` its content, `data-i18n-label` its accessible name.
 * @param {Document} document
 */
export function translate(document) {
  document.documentElement.lang = language();
  document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir') || 'ltr';
  for (const element of document.querySelectorAll('[data-i18n]')) {
    element.textContent = t(element.getAttribute('data-i18n') ?? '');
  }
  for (const element of document.querySelectorAll('[data-i18n-label]')) {
    element.setAttribute('aria-label', t(element.getAttribute('data-i18n-label') ?? ''));
  }
}

/**
 * The time of day for today, else the day and the time, in the person's own time zone.
 * @param {number} at milliseconds since 1970 UTC
 * @param {number} now
 */
export function clockTime(at, now = Date.now()) {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const options = sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(usage(), /** @type {Intl.DateTimeFormatOptions} */ (options)).format(at);
}

/**
 * A calendar date without a time. It is a day of the notice, so no time zone may move it.
 * @param {string} date YYYY-MM-DD
 */
export function calendarDate(date) {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return date;
  return new Intl.DateTimeFormat(usage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day));
}

/** @param {number} amount in US dollars; small ones keep the digits that matter */
export function dollars(amount) {
  const digits = amount > 0 && amount < 0.1 ? 4 : 2;
  return new Intl.NumberFormat(usage(), { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: digits }).format(amount);
}

/** @param {string} month YYYY-MM */
export function monthName(month) {
  const [year, number] = month.split('-').map(Number);
  if (!year || !number) return month;
  return new Intl.DateTimeFormat(usage(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, number - 1, 1));
}

// Where a question would go, in words.

import { t } from '../../shared/i18n.js';

/** @type {Record<string, string>} */
const NAMES = { anthropic: 'Anthropic', openai: 'OpenAI' };

/** @param {{provider: string, baseUrl: string, model: string}} settings @returns {string} */
export function destinationOf({ provider, baseUrl, model }) {
  const { host } = new URL(baseUrl);
  if (isOnThisComputer({ baseUrl })) return t('consentToOwn', host, model);
  return t('consentToService', NAMES[provider] ?? host, host, model);
}

/** @param {{provider: string | null, baseUrl: string, model: string, key: {state: string}}} settings @returns {boolean} whether a question could be asked at all */
export function isSetUp({ provider, baseUrl, model, key }) {
  return Boolean(provider && baseUrl && model) && key.state !== 'none';
}

/** What answers there costs nothing. @param {{baseUrl: string}} settings */
export function isOnThisComputer({ baseUrl }) {
  const { hostname } = new URL(baseUrl);
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || hostname.startsWith('127.');
}

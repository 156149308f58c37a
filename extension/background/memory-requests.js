// What the pages may ask of the host's memory.

import { isRequestOf } from './checks.js';
import { checksOf } from './protocol-checks.js';

const REQUESTS = checksOf('memory');

/** Those that change what every page shows. */
const CHANGING = ['seen', 'import', 'forget', 'recover'];

/** @param {any} request @returns {boolean} */
export function isMemoryRequest(request) {
  return isRequestOf(request, REQUESTS);
}

/** @param {{type: string, set?: unknown}} request @returns {boolean} whether the other pages are to be told */
export function changesMemory({ type, set }) {
  return CHANGING.includes(type) || set !== undefined;
}

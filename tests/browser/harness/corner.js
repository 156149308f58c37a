/** The extension's corner in a page of Chromium: a closed shadow root, which only the DevTools protocol opens. */
import { callResult } from './call.js';

/** @typedef {(method: string, params?: any) => Promise<any>} Send to the page, by the DevTools protocol */

/**
 * Calls the function with the shadow root.
 * @param {Send} send @param {import('./call.js').PageFunction} fn @param {unknown[]} args @returns {Promise<any>} null where there is no corner
 */
export async function inCorner(send, fn, args) {
  const root = await cornerRoot(send);
  if (root === undefined) return null;
  const { object } = await send('DOM.resolveNode', { backendNodeId: root });
  const { result } = await send('Runtime.callFunctionOn', {
    objectId: object.objectId, awaitPromise: true, returnByValue: true,
    functionDeclaration: `async function () { return JSON.stringify([await (${fn})(this, ...${JSON.stringify(args)})]); }`,
  });
  return callResult(result.value);
}

/**
 * It is the one element with a shadow root that stands beside the body.
 * @param {Send} send @returns {Promise<number|undefined>} backend node id of the shadow root
 */
async function cornerRoot(send) {
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find((/** @type {any} */ node) => node.localName === 'html');
  return html?.children?.find((/** @type {any} */ node) => node.shadowRoots)?.shadowRoots?.[0]?.backendNodeId;
}

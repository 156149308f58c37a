// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
// Stands in for the browser's API in front of the extension's own pages: texts of one language, and answers from the
// server instead of the background. The server puts TEXTS and SETTINGS before it. It changes nothing of a page's looks.
/* global TEXTS, SETTINGS */
(() => {
  const root = new URL('.', document.currentScript.src).href;
  const send = (message) => fetch(`${root}ask`, { method: 'POST', body: JSON.stringify(message) }).then((answer) => answer.json());
  const nothing = { addListener() {}, removeListener() {} };
  globalThis.chrome = {
    i18n: { getMessage: (key, slots = []) => (TEXTS[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => [slots].flat()[n - 1] ?? '') },
    runtime: { id: 'layout', getURL: (path) => root + path, sendMessage: send, onMessage: nothing, connect: () => ({ onMessage: nothing, onDisconnect: nothing, postMessage() {} }), openOptionsPage() {} },
    storage: { local: { get: async (defaults) => ({ ...defaults, ...SETTINGS }), set: async () => {}, remove: async () => {} } },
    tabs: { getCurrent: async () => ({ id: 1 }) },
    permissions: { request: async () => true, remove: async () => true, contains: async () => true },
  };
})();

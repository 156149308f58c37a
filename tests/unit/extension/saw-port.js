// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
// A native port that greets and answers, or that ends as the browser says.
const hello = { type: 'hello', protocol: 1, host: '0.1.0', capabilities: ['ping'], locales: ['en'], limits: { request: 8_388_608, frame: 524_288 } };

/** @param {'missing'} [problem] */
export function installPort(problem) {
  const heard = { message: [], end: [] };
  const port = {
    onMessage: { addListener: (listener) => heard.message.push(listener) },
    onDisconnect: { addListener: (listener) => heard.end.push(listener) },
    disconnect() {},
    postMessage({ id, type }) {
      if (problem) return queueMicrotask(() => heard.end.forEach((listener) => listener(port)));
      queueMicrotask(() => heard.message.forEach((listener) => listener({ v: 1, id, ...(type === 'hello' ? hello : { type: 'pong' }) })));
    },
  };
  globalThis.chrome.runtime.connectNative = () => port;
  globalThis.chrome.runtime.lastError = problem && { message: 'Specified native messaging host not found.' };
}

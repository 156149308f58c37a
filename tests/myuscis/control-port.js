/**
 * The control as plain HTTP on loopback, for those who are not in this process: `GET /log` is the request log;
 * `POST /` takes `{"do": "answer", "with": {…}}`, where `do` is one of the methods below.
 */
import { createServer } from 'node:http';

const METHODS = ['answer', 'setAccount', 'setLayout', 'mention', 'setDay', 'setSignIn', 'setAsksItself', 'setPageHeaders', 'idleOutAfter', 'letPass', 'signOutEverybody', 'release', 'reset'];

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** @param {import('./control.js').Control} control @param {import('node:http').IncomingMessage} request */
async function perform(control, request) {
  if (request.method === 'GET' && request.url === '/log') return control.log.entries;
  const order = JSON.parse(await bodyOf(request));
  if (!METHODS.includes(order.do)) throw new Error(`no method "${order.do}"; there are ${METHODS.join(', ')}`);
  const method = /** @type {Record<string, any>} */ (control)[order.do];
  method.call(control, order.with);
  return { done: order.do };
}

/** @param {import('./control.js').Control} control */
export function controlServer(control) {
  return createServer((request, response) => {
    perform(control, request).then(
      (result) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result)),
      (error) => response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: error.message })),
    );
  });
}

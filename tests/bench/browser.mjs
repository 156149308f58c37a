// The browser's part of the budgets: a warm round trip through an open port, and the first one of a fresh host, against the
/* global chrome */
// echo host with the same bytes, in one browser run. Medians in milliseconds.
import { resolve } from 'node:path';

import { analyzeRequest } from './request.mjs';

/** Runs in a page of the extension: the milliseconds of each round trip on ports of its own. */
async function time(requestText, rounds) {
  const request = JSON.parse(requestText);
  const connect = () => {
    const port = chrome.runtime.connectNative('app.caselight.host');
    const waiting = [];
    port.onMessage.addListener((message) => waiting.shift()?.(message));
    const ask = (message) => new Promise((done) => { waiting.push(done); port.postMessage(message); });
    return { port, ask };
  };
  const hello = { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 } };
  const once = async (run) => { const start = performance.now(); await run(); return performance.now() - start; };
  const fresh = [];
  for (let i = 0; i < 10; ++i) {
    const { port, ask } = connect();
    fresh.push(await once(async () => { await ask(hello); await ask(request); }));
    port.disconnect();
  }
  const { port, ask } = connect();
  await ask(hello);
  for (let i = 0; i < 20; ++i) await ask(request);
  const warm = [];
  for (let i = 0; i < rounds; ++i) warm.push(await once(() => ask(request)));
  port.disconnect();
  return { fresh, warm };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {string} build @param {'chromium'|'firefox'} browser */
export async function measureBrowser(build, browser, rounds = 100) {
  process.env.CASELIGHT_BROWSER = browser;
  process.env.CASELIGHT_EXTENSION = resolve(build, 'extension');
  process.env.CASELIGHT_HOST = resolve(build, 'bin', 'caselight');
  const { start } = await import('../browser/harness/index.js');
  const text = JSON.stringify(analyzeRequest().request);
  const figures = {};
  for (const host of ['caselight', 'echo_host']) {
    process.env.CASELIGHT_HOST = resolve(build, 'bin', host);
    const started = await start();
    try {
      const page = await started.browser.open(`${started.browser.base}pages/options.html`);
      const { fresh, warm } = await page.evaluate(time, text, rounds);
      figures[host] = { fresh: median(fresh), warm: median(warm) };
    } finally {
      await started.close();
    }
  }
  return figures;
}

if (process.argv[2] === '--one') {
  console.log(JSON.stringify(await measureBrowser(process.argv[3], process.argv[4])));
}

// The browser's part of the budgets, in milliseconds: a warm round trip through an open port and the first one of a fresh
// host, both against the echo host in the same browser; and how long after the last of the four answers of a case its
// summary stands on the screen; and how long the engine takes, from its files to a summary on the screen. Usage: node tests/bench/browser.mjs BUILD chromium|firefox
/* global chrome, document, requestAnimationFrame */
import { resolve } from 'node:path';

import { analyzeRequest } from './request.mjs';

const HELLO = { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 } };

/** Runs in a page of the extension: the milliseconds of each round trip on ports of its own, and the last answer. */
async function time(hello, request, rounds) {
  const connect = () => {
    const port = chrome.runtime.connectNative('app.caselight.host');
    const waiting = [];
    port.onMessage.addListener((message) => waiting.shift()?.(message));
    const ask = (message) => new Promise((done) => { waiting.push(done); port.postMessage(message); });
    return { port, ask };
  };
  const once = async (run) => { const start = performance.now(); await run(); return performance.now() - start; };
  const fresh = [];
  for (let i = 0; i < 10; ++i) {
    const { port, ask } = connect();
    fresh.push(await once(async () => { await ask(hello); await ask(request); }));
    port.disconnect();
  }
  const { port, ask } = connect();
  await ask(hello);
  const warm = [];
  let reply;
  for (let i = 0; i < 20; ++i) reply = await ask(request);
  for (let i = 0; i < rounds; ++i) warm.push(await once(() => ask(request)));
  port.disconnect();
  return { fresh, warm, reply };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const bytes = (message) => Buffer.byteLength(JSON.stringify(message));

/** What the echo host is asked: as many bytes there and back together as the real request and its reply. */
function ofTheSameBytes(request, reply) {
  const half = Math.round((bytes(request) + bytes(reply)) / 2);
  const message = { ...reply, html: '' };
  const room = half - bytes(message);
  message.html = reply.html.slice(0, room);
  while (bytes(message) > half) message.html = message.html.slice(0, message.html.length - (bytes(message) - half));
  return message;
}

/** @param {typeof import('../browser/harness/index.js').start} start */
async function roundTrips(start, build, host, message, rounds) {
  process.env.CASELIGHT_HOST = resolve(build, 'bin', host);
  const started = await start();
  try {
    const page = await started.browser.open(`${started.browser.base}pages/options.html`);
    return await page.evaluate(time, HELLO, message, rounds);
  } finally {
    await started.close();
  }
}

/** Runs in the panel: when its summary was first painted, in milliseconds of the wall clock; nothing before that. */
function paintedAt() {
  const inside = document.querySelector('iframe.summary-frame')?.contentWindow?.performance;
  const paint = inside?.getEntriesByName('first-contentful-paint')[0];
  return paint && inside.timeOrigin + paint.startTime;
}

/** Runs in a page of the extension that has not used the engine: the milliseconds from the first file to a frame with the summary. */
async function engineToScreen(answers, now) {
  const begin = performance.now();
  const { loadEngine } = await import('/engine/files.js');
  const { createSummaryFrame } = await import('/pages/summary-frame.js');
  const engine = await loadEngine();
  const { output } = engine.analyze([{ name: 'answers', bytes: new TextEncoder().encode(answers) }], { files: ['answers'], format: 'html' }, now);
  const place = document.createElement('div');
  document.body.prepend(place);
  await createSummaryFrame(place).show(new TextDecoder().decode(output));
  await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
  return performance.now() - begin;
}

/** @param {import('../browser/kit.js').Kit} kit */
async function engineDelay(kit) {
  const page = await kit.browser.open(`${kit.browser.base}pages/options.html`);
  const taken = await page.evaluate(engineToScreen, JSON.stringify(analyzeRequest().request.capture), Date.parse('2026-11-23T12:00:00Z'));
  await page.close();
  return taken;
}

/**
 * The slowest answer comes when the panel stands, as it does on the real site, whose answers take longer than a page of
 * the extension; or, `cold`, all of them at once, so that the start of the panel and of the host is in the figure too.
 * @param {import('../browser/kit.js').Kit} kit @param {boolean} cold
 */
async function summaryDelay(kit, cold) {
  await kit.fresh('single');
  if (!cold) kit.site.answer({ endpoint: 'documents', behaviour: 'hold' });
  const answered = kit.site.log
    .until((log) => log.readings.filter((entry) => entry.ended !== null).length === 4)
    .then(() => performance.timeOrigin + performance.now());
  const panel = await kit.panel(await kit.signIn());
  if (!cold) {
    await panel.waitFor(() => document.getElementById('status-title')?.textContent);
    await kit.site.log.until((log) => log.readings.filter((entry) => entry.ended !== null).length === 3);
    kit.site.release();
  }
  return (await panel.waitFor(paintedAt)) - (await answered);
}

/** @param {string} build @param {'chromium'|'firefox'} browser */
async function measure(build, browser, rounds = 100) {
  process.env.CASELIGHT_BROWSER = browser;
  process.env.CASELIGHT_EXTENSION = resolve(build, 'extension');
  const { start } = await import('../browser/harness/index.js');
  const { setUp } = await import('../browser/kit.js');
  const { request } = analyzeRequest();
  const real = await roundTrips(start, build, 'caselight', request, rounds);
  const echo = await roundTrips(start, build, 'echo_host', ofTheSameBytes(request, real.reply), rounds);
  process.env.CASELIGHT_HOST = resolve(build, 'bin', 'caselight');
  const kit = await setUp();
  const delays = [];
  const coldDelays = [];
  const engineDelays = [];
  try {
    for (let i = 0; i < 7; ++i) engineDelays.push(await engineDelay(kit));
    for (let i = 0; i < 7; ++i) delays.push(await summaryDelay(kit, false));
    for (let i = 0; i < 7; ++i) coldDelays.push(await summaryDelay(kit, true));
  } finally {
    await kit.close();
  }
  const medians = (of) => ({ fresh: median(of.fresh), warm: median(of.warm) });
  return { caselight: medians(real), echo_host: medians(echo), summary: median(delays), coldSummary: median(coldDelays), engine: median(engineDelays) };
}

const [build, browser] = process.argv.slice(2);
console.log(JSON.stringify(await measure(build, /** @type {'chromium'|'firefox'} */ (browser))));

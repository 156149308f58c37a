/**
 * Serves the extension's pages as they are shipped, in any language and to any browser, without the extension around them: below
 * `/<locale>/`, with a stand-in for the browser's API. Summary documents are served as the host wrote them, without the policy that forbids
 * scripts: what measures them is one.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { assistantSettings, briefOf } from './assistant.js';
import { COUNT, stateOf } from './cases.js';
import { memoryOf } from './memory.js';
import { SAW } from './saw.js';
import { WORDS } from './words.js';

const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' });
const STAND_IN = readFileSync(new URL('chrome.js', import.meta.url), 'utf8');
const MEASURE = fileURLToPath(new URL('../measure/', import.meta.url));
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const SETTINGS = { assistant: { on: true } };

/** How many cases the session holds: the panel of a family, and of an office. @type {Record<string, number>} */
const HELD = { none: 0, few: 7, many: COUNT };

/**
 * @param {string} extension the folder of its files
 * @param {{locale: string, name: string, html: string}[]} documents
 */
export async function serve(extension, documents) {
  const htmlOf = (/** @type {string} */ locale) => documents.find((one) => one.locale === locale)?.html ?? '';
  const server = createServer(async (request, response) => {
    const [, locale = '', held = '', ...rest] = new URL(request.url ?? '', 'http://localhost').pathname.split('/');
    const path = normalize(rest.join('/'));
    const name = path === '.' ? held : path;
    const answer = await answerTo(path, { locale, held, request });
    response.writeHead(answer === null ? 404 : 200, { 'Content-Type': TYPES[extname(name)] ?? 'application/json' });
    response.end(answer ?? '');
  });

  /** @param {string} path @param {{locale: string, held: string, request: import('node:http').IncomingMessage}} how @returns {Promise<string | Buffer | null>} */
  async function answerTo(path, { locale, held, request }) {
    if (locale === 'measure') return readFileSync(join(MEASURE, held));
    if (!WORDS[locale]) return null;
    if (held === 'documents') return documents.find((one) => one.locale === locale && `${one.name}.html` === path)?.html.replace(POLICY, '') ?? null;
    if (path === 'stand-in.js') return `const TEXTS = ${readFileSync(join(extension, '_locales', locale, 'messages.json'), 'utf8')}; const SETTINGS = ${JSON.stringify(SETTINGS)};${STAND_IN}`;
    if (path === 'ask') return JSON.stringify(reply(JSON.parse(await text(request)), locale, HELD[held], htmlOf(locale)));
    const file = readFileSync(join(extension, path));
    return extname(path) === '.html' ? String(file).replace('<head>', '<head><script src="../stand-in.js"></script>') : file;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const base = `http://127.0.0.1:${port}/`;
  return { base, measure: `${base}measure/index.js`, close: () => server.close() };
}

/** What the background would answer. @param {any} message @param {string} locale @param {number} held @param {string} html */
function reply({ type, request }, locale, held, html) {
  const answers = /** @type {Record<string, () => unknown>} */ ({
    'ui/state': () => ({ state: stateOf(locale, held), permitted: true, choices: { toldTerms: false, readAutomatically: true } }),
    'ui/document': () => html,
    'ui/memory': () => ({ reply: memoryOf(locale, html)[request.type]?.(request) ?? {} }),
    'ui/brief': () => ({ reply: /** @type {Record<string, () => object>} */ (briefOf(locale, html))[request.type]() }),
    'ui/assistant': () => ({ reply: assistantSettings(locale) }),
    'ui/languages': () => Object.keys(WORDS),
    'ui/saw': () => SAW,
  });
  return answers[type]?.() ?? null;
}

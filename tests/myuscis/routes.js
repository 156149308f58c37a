/** Which page or endpoint answers a request. */
import { readFileSync } from 'node:fs';
import { ACCOUNT_NAMES } from './accounts/index.js';
import { BEHAVIOURS } from './behaviours.js';
import { endpointOf, honestAnswer, neighbourOf } from './endpoints.js';
import { casePage, casesPage, DRAWN, helpPage, welcomePage } from './pages/account.js';
import { CONTENT_SECURITY_POLICY } from './pages/layout.js';
import { signInPage } from './pages/sign-in.js';
import { AWAY_HOST, awayAnswer, callback } from './sign-in-away.js';
import { Sessions } from './sessions.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./control.js').Control} Control
 */

const asset = (/** @type {string} */ name) => readFileSync(new URL(`pages/${name}`, import.meta.url));

/** @type {Record<string, {type: string, body: Buffer}>} */
const ASSETS = {
  '/assets/navigation.js': { type: 'text/javascript; charset=utf-8', body: asset('navigation.js') },
  '/assets/site.css': { type: 'text/css; charset=utf-8', body: asset('site.css') },
};

/** @param {Response} response @param {string|null} html @param {Record<string, string>} [more] headers */
function sendPage(response, html, more = {}) {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CONTENT_SECURITY_POLICY, ...more };
  if (html === null) response.writeHead(404, headers).end('Not Found');
  else response.writeHead(200, headers).end(html);
}

/** @param {Response} response @param {string} to @param {Record<string, string>} [headers] */
const redirect = (response, to, headers = {}) => { response.writeHead(302, { Location: to, ...headers }).end(); };

/** @param {Control} control @param {string} accountName @param {URL} url */
function accountPage(control, accountName, url) {
  const account = control.accountNamed(accountName);
  if (url.pathname === '/account/applicant') {
    const layout = (url.search === '?drawn' && DRAWN[control.layout]) || control.layout;
    return casesPage(account, layout, control.mentioned, control.asksItself);
  }
  if (url.pathname === '/account') return welcomePage(account);
  if (url.pathname === '/account/v1/needhelp') return helpPage(account);
  const detail = /^\/account\/applicant\/case\/(\w+)$/.exec(url.pathname);
  return detail ? casePage(account, detail[1]) : null;
}

/** @param {Control} control @param {Request} request @param {Response} response */
async function signIn(control, request, response) {
  let form = '';
  for await (const chunk of request) form += chunk;
  const name = new URLSearchParams(form).get('account') ?? control.signInAs;
  if (!ACCOUNT_NAMES.includes(name)) return sendPage(response, null);
  redirect(response, '/account/applicant', { 'Set-Cookie': control.sessions.open(name) });
}

/** @param {Control} control @param {Request} request @param {Response} response @param {URL} url */
async function pageAnswer(control, request, response, url) {
  const file = ASSETS[url.pathname];
  if (file) return void response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
  if (url.pathname === '/oidc/callback') return callback(control, response);
  if (url.pathname === '/sign-in' || url.pathname === '/oidc/login') {
    if (control.signInPlace !== 'here') return redirect(response, `https://${AWAY_HOST}/sign-in`);
    if (request.method === 'POST') return signIn(control, request, response);
    return sendPage(response, signInPage(control.signInAs, ACCOUNT_NAMES));
  }
  const accountName = control.sessions.account(request);
  if (accountName === undefined) return redirect(response, '/sign-in');
  if (url.pathname === '/') return redirect(response, '/account/applicant');
  sendPage(response, accountPage(control, accountName, url), control.pageHeaders);
}

/**
 * @param {Control} control @param {Request} request @param {Response} response
 * @param {{endpoint: import('./endpoints.js').ApiEndpoint, receipt: string}} asked
 * @param {import('./control.js').Rule|undefined} rule
 */
async function endpointAnswer(control, request, response, { endpoint, receipt }, rule) {
  const accountName = control.sessions.account(request);
  if (accountName === undefined && !rule) return BEHAVIOURS.unauthorized(response, idle);
  const honest = () => honestAnswer(control, accountName ?? control.signInAs, endpoint, receipt);
  const released = rule?.behaviour === 'hold' ? control.held() : idle.released;
  await BEHAVIOURS[rule?.behaviour ?? 'ok'](response, { honest, ms: rule?.ms ?? 0, released });
}

const idle = { honest: () => ({ status: 200, body: '' }), ms: 0, released: Promise.resolve() };

/** @param {Control} control @param {Request} request @param {Response} response */
async function answer(control, request, response) {
  if (request.headers.host?.startsWith(AWAY_HOST)) return awayAnswer(control, request, response);
  const url = new URL(request.url ?? '/', 'https://my.uscis.gov');
  const asked = endpointOf(url.pathname);
  const entry = control.log.begin({
    method: request.method ?? '', path: url.pathname, endpoint: asked?.endpoint ?? null, receipt: asked?.receipt ?? null,
    cookie: Sessions.cookie(request) !== undefined, session: control.sessions.account(request) !== undefined,
    own: request.headers['x-requested-with'] !== undefined,
  });
  const renewed = control.sessions.renew(request);
  if (renewed) response.setHeader('Set-Cookie', renewed);
  response.once('close', () => control.log.end(entry, response.headersSent ? response.statusCode : null));
  response.setHeader('Cache-Control', 'max-age=0, private, must-revalidate');
  const isAsset = url.pathname in ASSETS;
  const rule = isAsset ? undefined : control.ruleFor(asked?.endpoint ?? 'page', asked?.receipt ?? null);
  entry.behaviour = rule?.behaviour ?? 'ok';
  const neighbour = neighbourOf(url.pathname);
  if (asked) return endpointAnswer(control, request, response, asked, rule);
  if (neighbour) return BEHAVIOURS.ok(response, { ...idle, honest: () => neighbour });
  if (rule && rule.behaviour !== 'ok') return BEHAVIOURS[rule.behaviour](response, idle);
  return pageAnswer(control, request, response, url);
}

/** @param {Control} control */
export const siteHandler = (control) => (/** @type {Request} */ request, /** @type {Response} */ response) => {
  answer(control, request, response).catch((error) => {
    // A fault of the stand-in must not look like one of the answers that it plays.
    process.stderr.write(`stand-in: ${error.stack}\n`);
    response.destroy();
  });
};

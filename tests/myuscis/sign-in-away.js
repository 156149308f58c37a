/** The sign-in of the real site: on another host, which sends the person back, or stops on a dashboard of its own. */
import { SIGN_IN_POLICY } from './pages/layout.js';
import { dashboardPage, signInPage } from './pages/sign-in.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./control.js').Control} Control
 */

export const AWAY_HOST = 'myaccount.uscis.gov';
const BACK = 'https://my.uscis.gov/oidc/callback';

/** A cookie that is also sent where another site, or the browser itself, leads here: a way over two hosts needs that. @param {string} cookie */
const crossing = (cookie) => cookie.replace('SameSite=Strict', 'SameSite=Lax');

/** @param {Control} control @param {Request} request @param {Response} response */
export function awayAnswer(control, request, response) {
  request.resume();
  if (request.method === 'POST') {
    const to = control.signInPlace === 'away' ? BACK : '/dashboard';
    return void response.writeHead(302, { Location: to, 'Set-Cookie': crossing(control.sessionsAway.open(control.signInAs)) }).end();
  }
  const isKnown = control.sessionsAway.account(request) !== undefined;
  if (isKnown && request.url === '/sign-in') return void response.writeHead(302, { Location: BACK }).end();
  const html = request.url === '/dashboard' ? dashboardPage() : signInPage(control.signInAs);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': SIGN_IN_POLICY }).end(html);
}

/** The person comes back from signing in, with a session. @param {Control} control @param {Response} response */
export function callback(control, response) {
  const cookie = control.sessions.open(control.signInAs);
  response.writeHead(302, { Location: '/account/applicant', 'Set-Cookie': control.signInPlace === 'here' ? cookie : crossing(cookie) }).end();
}

/** The stand-in itself: it answers as the real site is known to answer, and refuses whom it should. */
import assert from 'node:assert/strict';
import { request } from 'node:https';
import { after, before, beforeEach, test } from 'node:test';
import { startSite } from './site.js';

const API = '/account/case-service/api';
const CASE = `${API}/cases/IOE0000000102`;

/** @type {Awaited<ReturnType<typeof startSite>>} */
let site;
let cookie = '';
before(async () => {
  site = await startSite({ account: 'family', now: new Date('2026-11-23T12:00:00Z') });
  const answer = await ask('/sign-in', { method: 'POST', body: 'account=family' });
  [cookie] = String(answer.headers['set-cookie']).split(';');
});
after(() => site.close());
beforeEach(() => site.control.reset());

/**
 * @param {string} path @param {{method?: string, body?: string, cookie?: string, host?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, text: string}>}
 */
function ask(path, options = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1', port: site.port, path, method: options.method ?? 'GET', rejectUnauthorized: false,
      headers: { Host: options.host ?? 'my.uscis.gov', ...(options.cookie ? { Cookie: options.cookie } : {}), ...options.headers },
    }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('error', reject)
        .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end(options.body);
  });
}

/** With the session of the family. @param {string} path */
const asked = (path) => ask(path, { cookie });

test('the session cookie is out of reach of scripts, of plain HTTP and of other sites', async () => {
  const answer = await ask('/sign-in', { method: 'POST', body: 'account=single' });
  assert.match(String(answer.headers['set-cookie']), /; Secure; HttpOnly; SameSite=Strict$/);
});

test('without a session, pages lead to the sign-in and endpoints answer 401', async () => {
  const page = await ask('/account/applicant');
  assert.deepEqual([page.status, page.headers.location], [302, '/sign-in']);
  const endpoint = await ask(CASE);
  assert.deepEqual([endpoint.status, JSON.parse(endpoint.text).data], [401, null]);
});

test('the account page has a card for every case and the nested list that they are drawn from', async () => {
  const { text, headers } = await asked('/account/applicant');
  assert.equal(text.match(/role="region" id="region_IOE\d{10}"/g)?.length, 7);
  const json = /data-component-name="CaseCardsApp"[^>]*>(.*?)<\/script>/.exec(text)?.[1] ?? '';
  const { cases } = JSON.parse(json);
  assert.equal(cases.length, 5);
  assert.deepEqual(cases[1].concurrentCases.map((/** @type {any} */ c) => c.formType), ['I-765', 'I-131']);
  assert.match(String(headers['content-security-policy']), /require-trusted-types-for 'script'/);
});

test('the four answers have the shapes and the date spellings of the real ones', async () => {
  const cases = JSON.parse((await asked(CASE)).text).data;
  assert.match(cases.submissionTimestamp, /^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
  assert.match(cases.events[0].eventDateTime, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(cases.documents, []);
  const status = JSON.parse((await asked(`${API}/case_status/IOE0000000103`)).text).data;
  assert.match(status.historicalCaseStatuses[0].date, /^\d\d-\d\d-\d{4} \d\d:\d\d:\d\d$/);
  assert.match(status.statusText, /<a href=/);
  const receipt = JSON.parse((await asked('/secure-messaging/api/case-service/receipt_info/IOE0000000103')).text).data;
  assert.match(receipt.receipt_details.receipt_date, / GMT$/);
  const documents = JSON.parse((await asked(`${CASE}/documents`)).text).data;
  assert.match(documents[0].createDate, /\+0000$/);
  assert.equal(documents[0].contentId.length, 43);
});

test('the page as React draws it: no white space between elements, cards named by their number, a list for each case', async () => {
  site.control.setLayout('react');
  const { text } = await asked('/account/applicant');
  assert.equal(text.match(/role="region" id="region_IOE\d{10}"/g)?.length, 7);
  const drawn = text.slice(text.indexOf('<div id="CaseCardsApp-react-component-'), text.indexOf('</main>'));
  assert.doesNotMatch(drawn.trim(), />\s+</);
  assert.match(drawn, /<p>[^<]*Receipt Number IOE0000000101/);
});

test('the list of cases can come late, in part first, in two parts or under other names', async () => {
  const regions = async (/** @type {string} */ layout, query = '') => {
    site.control.setLayout(layout);
    return (await asked(`/account/applicant${query}`)).text.match(/id="region_IOE/g)?.length ?? 0;
  };
  assert.deepEqual([await regions('island-late'), await regions('island-late', '?drawn')], [0, 7]);
  assert.deepEqual([await regions('island-swapped'), await regions('island-swapped', '?drawn')], [2, 7]);
  assert.deepEqual([await regions('two-islands'), await regions('renamed'), await regions('changed')], [2, 0, 0]);
});

test('a case filed on paper is on the page of its account, and every answer about it is 500', async () => {
  const answer = await ask('/sign-in', { method: 'POST', body: 'account=paper' });
  const [own] = String(answer.headers['set-cookie']).split(';');
  assert.match((await ask('/account/applicant', { cookie: own })).text, /MSC0000000611/);
  assert.equal((await ask(`${API}/cases/MSC0000000611`, { cookie: own })).status, 500);
  assert.equal((await ask(`${API}/cases/IOE0000000601`, { cookie: own })).status, 200);
});

test('repeated events carry the time of the first and an id of their own', async () => {
  const { events } = JSON.parse((await asked(CASE)).text).data;
  const repeated = events.filter((/** @type {any} */ e) => e.eventTimestamp === events[0].eventTimestamp);
  assert.equal(repeated.length, 3);
  assert.equal(new Set(repeated.map((/** @type {any} */ e) => e.eventId)).size, 3);
});

test("somebody else's receipt answers 500, an unknown one 404, the list of cases is empty", async () => {
  assert.equal((await asked(`${API}/cases/IOE0000000401`)).status, 500);
  assert.equal((await asked(`${API}/cases/IOE0000000999`)).status, 404);
  assert.equal((await asked(`${API}/cases`)).text, '{"data":[]}');
});

const STATUSES = {
  unauthorized: 401, forbidden: 403, redirect: 302, 'login-html': 200, 'not-yours': 500, unavailable: 503, 'not-found': 404,
  'no-content': 204, null: 200, 'null-error': 200, challenge: 202, 'block-page': 403, 'rate-limited': 429, captcha: 405, 'bad-request': 400, 'not-json': 200,
};
for (const [behaviour, status] of Object.entries(STATUSES)) {
  test(`an endpoint can answer: ${behaviour}`, async () => {
    site.control.answer({ endpoint: 'cases', behaviour });
    assert.equal((await asked(CASE)).status, status);
    assert.equal((await asked(`${CASE}/documents`)).status, 200, 'only the chosen endpoint');
    assert.equal(site.control.log.readings[0].behaviour, behaviour);
  });
}

for (const behaviour of ['broken', 'broken-body']) {
  test(`a connection can break: ${behaviour}`, async () => {
    site.control.answer({ behaviour });
    await assert.rejects(asked(CASE));
  });
}

test('a held answer waits until it is released', async () => {
  site.control.answer({ behaviour: 'hold' });
  const answer = asked(CASE);
  await site.control.log.until((log) => log.readings.length === 1);
  assert.equal(site.control.log.readings[0].ended, null);
  site.control.release();
  assert.equal((await answer).status, 200);
});

test('something changes in every case from day to day', async () => {
  const day = (/** @type {number} */ n) => {
    site.control.setDay(n);
    return site.control.accountNamed('days').cases;
  };
  const days = [day(1), day(2), day(3)];
  for (const [earlier, later] of [[days[0], days[1]], [days[1], days[2]]]) {
    for (const [i, record] of later.entries()) assert.notDeepEqual(record, earlier[i], `${record.receipt} stayed the same`);
  }
});

test('a session that nobody uses is over, and every answer renews it', async () => {
  const answer = await ask('/sign-in', { method: 'POST', body: 'account=family' });
  const [own] = String(answer.headers['set-cookie']).split(';');
  site.control.idleOutAfter(1800);
  for (let i = 0; i < 3; i++) {
    site.control.letPass(1700);
    const again = await ask(CASE, { cookie: own });
    assert.deepEqual([again.status, String(again.headers['set-cookie']).split(';')[0]], [200, own]);
  }
  site.control.letPass(1800);
  assert.equal((await ask(CASE, { cookie: own })).status, 401);
  assert.equal((await ask(CASE, { cookie: own })).headers['set-cookie'], undefined);
});

test('the sign-in may be on another host, which sends the person back or stops on a page of its own', async () => {
  const away = (/** @type {string} */ path, method = 'GET', own = '') => ask(path, { method, host: 'myaccount.uscis.gov', cookie: own });
  for (const [place, to] of /** @type {const} */ ([['away', 'https://my.uscis.gov/oidc/callback'], ['dashboard', '/dashboard']])) {
    site.control.setSignIn(place);
    assert.equal((await ask('/sign-in')).headers.location, 'https://myaccount.uscis.gov/sign-in');
    const done = await away('/sign-in', 'POST');
    assert.equal(done.headers.location, to);
    const [own] = String(done.headers['set-cookie']).split(';');
    assert.equal((await away('/sign-in', 'GET', own)).headers.location, 'https://my.uscis.gov/oidc/callback', 'who is signed in there is sent on');
  }
  assert.match((await away('/dashboard')).text, /oidc\/callback/);
  const back = await ask('/oidc/callback');
  assert.equal(back.headers.location, '/account/applicant');
  const [own] = String(back.headers['set-cookie']).split(';');
  assert.equal((await ask(CASE, { cookie: own })).status, 200);
});

test('accounts have one case, sixty, five hundred, or groups that were filed together', async () => {
  for (const [account, cases, top] of /** @type {const} */ ([['single', 1, 1], ['office', 60, 60], ['archive', 500, 500], ['groups', 6, 3]])) {
    const answer = await ask('/sign-in', { method: 'POST', body: `account=${account}` });
    const [own] = String(answer.headers['set-cookie']).split(';');
    const { text } = await ask('/account/applicant', { cookie: own });
    assert.equal(text.match(/id="region_IOE/g)?.length, cases);
    const json = /data-component-name="CaseCardsApp"[^>]*>(.*?)<\/script>/.exec(text)?.[1] ?? '';
    assert.equal(JSON.parse(json).cases.length, top);
  }
});

test("the page's own requests are told from others, and pages may come with more headers", async () => {
  site.control.setAsksItself(true);
  site.control.setPageHeaders({ 'Cross-Origin-Embedder-Policy': 'require-corp' });
  const { text, headers } = await asked('/account/applicant');
  assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
  assert.match(text, /data-asks-for="IOE0000000101 IOE0000000102/);
  await ask(CASE, { cookie, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  await asked(CASE);
  assert.deepEqual([site.control.log.own.length, site.control.log.readings.length], [1, 1]);
});

/** The checks find what they are for, in sentences that were once on the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bannedIn, differences, figures, readerFaults, spanishFaults } from './lib/checks.js';
import { grade, sentences, words } from './lib/measure.js';

const pair = (/** @type {string} */ en, /** @type {string} */ es) => ({ place: '', topic: '', key: '', en, es });

describe('words not to use', () => {
  for (const text of [
    'One thing asks for something from you; it stands below.', 'Told again; the same event was first told on {date}.', 'The record was last touched on {date}.',
    'time is reckoned at {date}', 'The date printed on your notice governs.', 'Your notice names the last day', 'Handed in by you', 'Bring in, take out', 'No case is kept yet',
    'the status text bears no date', 'Appointment (kind not named)', 'and the like', '{answer} was not among what was read.', 'It is not in Caselight\'s tables.',
    'codes point to {outcome}', 'Biometrics belong to this form.', 'Ask USCIS at once.', 'no longer extends the old permit by itself', 'nobody appeared', 'Safe last day: {date}',
    'median {median} months', 'Your card came back', 'approved, with a notice ordered', 'USCIS did not accept the filing of your {case}', 'was cancelled', 'USCIS e-mailed it',
  ]) it(text, () => assert.notDeepEqual(bannedIn('en', text), []));
  for (const text of [
    'Rige la fecha impresa en su aviso.', 'el mismo suceso se registró primero', 'Ese sello también se mueve', 'Quite la marca', 'Consta una respuesta', 'Nada de lo leído la cancela',
    'Según lectura del {date}', 'Incorporar, guardar', 'se conserva al lado', 'apuntan a {outcome}', 'ligados a este', 'con un aviso ordenado', 'el cortafuegos de USCIS', 'Compruebe la fecha',
    'El texto de estado', 'volvió sin entregarse', 'El caso se trasladó', 'tarjeta verde', 'Último día seguro', 'mediana de 5', '«Otro»', 'A 23 de noviembre de 2026',
  ]) it(text, () => assert.notDeepEqual(bannedIn('es', text), []));
  for (const text of ['Where your case stands', 'USCIS says “Decision stands”', 'The government asked', 'List of names'])
    it(`not in: ${text}`, () => assert.deepEqual(bannedIn('en', text), []));
  for (const text of ['no consta', 'falta el sello del inspector', 'Guarde el comprobante del pago'])
    it(`not in: ${text}`, () => assert.deepEqual(bannedIn('es', text), []));
});

describe('both languages say the same', () => {
  it('a number that one of them lacks is found', () => assert.equal(differences(pair('within 30 days', 'dentro de 33 días')).length, 1));
  it('a slot that one of them lacks is found', () => assert.equal(differences(pair('on {date}', 'hoy')).length, 1));
  it('a hedge that is lost is found', () => {
    assert.equal(differences(pair('It may ask you to act.', 'Le pide hacer algo.')).length, 1);
    assert.equal(differences(pair('USCIS usually allows it.', 'USCIS lo permite.')).length, 1);
  });
  it('sentences that agree pass', () => assert.deepEqual(differences(pair('It may ask by {date} (30 days).', 'Puede pedirlo a más tardar el {date} (30 días).')), []));
});

describe('Spanish', () => {
  it('«su» for what is USCIS\'s is found', () =>
    assert.equal(spanishFaults(pair('USCIS says it received an answer to its {notice}', 'USCIS dice que recibió una respuesta a su {notice}')).length, 1));
  it('a word that agrees with a slot is found', () => {
    assert.equal(spanishFaults(pair('{answer} could not be read: USCIS did not find it.', 'No se pudo leer {answer}: USCIS no lo encontró.')).length, 1);
    assert.equal(spanishFaults(pair('Your {document} was returned', 'Su {document} fue devuelto')).length, 1);
  });
});

describe('what a reader must not see', () => {
  const repositories = ['subasah/uscis-green-card-tracker'];
  for (const [what, text] of [['a field', 'cases.events.eventCode: EA'], ['a field without its path', 'isPremiumProcessed: yes'], ['an id', 'Also told in: event.2'], ['a repository', 'Follow-up checks subasah/uscis-green-card-tracker'], ['a unit', 'half took 1 months or less']])
    it(`${what} is found`, () => assert.equal(readerFaults('en', text ?? '', repositories).length, 1));
  for (const text of ['immihaven.com, citing USCIS historic times', 'not responded', '8 CFR 212.7(e) (no appeal, no motion)']) it(`English in Spanish is found: ${text}`, () => assert.equal(readerFaults('es', text, repositories).length, 1));
  it('USCIS\'s own words may be English', () => assert.deepEqual(readerFaults('es', 'El estatus es “Case Was Approved”.', repositories), []));
});

describe('measures', () => {
  it('a slot is one word and a citation is none', () => {
    assert.equal(words('USCIS gives {days} days (8 CFR 103.2(b)(8)(iv), 103.8(b)).').length, 4);
    assert.equal(sentences('One. Two at 3:00 p. m. and on. Three?').length, 3);
  });
  it('a long sentence is counted, each language by its own limit', () => {
    const long = Array.from({ length: 22 }, () => 'word').join(' ');
    assert.equal(figures('en', [`${long}.`])['sentences too long'], 1);
    assert.equal(figures('es', [`${long}.`])['sentences too long'], 0);
  });
  it('hard words weigh more than easy ones', () => assert.ok(grade('Jurisdictional adjudication necessitates representation.') > grade('The office has your case now.') + 9));
});

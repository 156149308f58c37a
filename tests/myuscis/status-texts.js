/**
 * The public status titles that the stand-in uses, with a paragraph in the manner of the real ones (invented wording,
 * HTML anchors included) and the Spanish of both.
 *
 * @typedef {keyof typeof TEXTS} StatusTitle
 * @typedef {{form: string, receipt: string, date: Date}} Facts
 */
import { longDate, longDateSpanish } from './calendar.js';

const MOVE = 'If you move, go to <a href="https://www.uscis.gov/addresschange" target="_blank">www.uscis.gov/addresschange</a>.';
const MUDANZA = 'Si se muda, visite <a href="https://www.uscis.gov/es/cambiodedireccion" target="_blank">www.uscis.gov/es/cambiodedireccion</a>.';

const TEXTS = {
  'Case Was Received and A Receipt Notice Was Sent': {
    titleSpanish: 'Su caso fue recibido y se envió un aviso de recibo',
    text: 'we received your {form}, Receipt Number {receipt}, and sent you a receipt notice. ' + MOVE,
    textSpanish: 'recibimos su {form} y le enviamos un aviso de recibo. ' + MUDANZA,
  },
  'Case Is Being Actively Reviewed By USCIS': {
    titleSpanish: 'USCIS está revisando activamente su caso',
    text: 'we began actively reviewing your {form}, Receipt Number {receipt}. We will write to you when we make a decision or need something from you. ' + MOVE,
    textSpanish: 'empezamos a revisar activamente su {form}. Le escribiremos cuando tomemos una decisión o necesitemos algo de usted. ' + MUDANZA,
  },
  'USCIS Is currently Processing the Case': {
    titleSpanish: 'USCIS está procesando el caso',
    text: 'USCIS is working on your {form}, Receipt Number {receipt}. ' + MOVE,
    textSpanish: 'USCIS está procesando su {form}. ' + MUDANZA,
  },
  'Request for Evidence Was Sent': {
    titleSpanish: 'Se envió una solicitud de evidencia',
    text: 'we sent you a request for evidence for your {form}, Receipt Number {receipt}. It explains what we need from you. We will not go on with your case until we receive the evidence or the time to send it is over. ' + MOVE,
    textSpanish: 'le enviamos una solicitud de evidencia para su {form}. Explica lo que necesitamos de usted. ' + MUDANZA,
  },
  "Response To USCIS' Request For Evidence Was Received": {
    titleSpanish: 'Se recibió la respuesta a la solicitud de evidencia de USCIS',
    text: 'we received your response to our request for evidence for your {form}, Receipt Number {receipt}. ' + MOVE,
    textSpanish: 'recibimos su respuesta a nuestra solicitud de evidencia para su {form}. ' + MUDANZA,
  },
  'Case Was Approved': {
    titleSpanish: 'Su caso fue aprobado',
    text: 'we approved your {form}, Receipt Number {receipt}. We will mail you a decision notice. ' + MOVE,
    textSpanish: 'aprobamos su {form}. Le enviaremos un aviso de decisión. ' + MUDANZA,
  },
  'New Card Is Being Produced': {
    titleSpanish: 'Se está produciendo su nueva tarjeta',
    text: 'we ordered the production of the new card for your {form}, Receipt Number {receipt}. ' + MOVE,
    textSpanish: 'ordenamos la producción de la nueva tarjeta de su {form}. ' + MUDANZA,
  },
  'Card Was Mailed To Me': {
    titleSpanish: 'Mi tarjeta me fue enviada por correo',
    text: 'we mailed your new card for your {form}, Receipt Number {receipt}, to the address you gave us. ' + MOVE,
    textSpanish: 'le enviamos por correo su nueva tarjeta de su {form} a la dirección que nos dio. ' + MUDANZA,
  },
  'Card Was Delivered To Me By The Post Office': {
    titleSpanish: 'La oficina de correos me entregó la tarjeta',
    text: 'the Post Office delivered your new card for Receipt Number {receipt} to the address that you gave us. ' + MOVE,
    textSpanish: 'la oficina de correos entregó su nueva tarjeta a la dirección que nos dio. ' + MUDANZA,
  },
  'Interview Was Scheduled': {
    titleSpanish: 'Se programó una entrevista',
    text: 'we scheduled an interview for your {form}, Receipt Number {receipt}, and mailed you an interview notice. ' + MOVE,
    textSpanish: 'programamos una entrevista para su {form} y le enviamos un aviso por correo. ' + MUDANZA,
  },
  'Case Was Denied': {
    titleSpanish: 'Su caso fue denegado',
    text: 'we denied your {form}, Receipt Number {receipt}. We sent you a notice that explains why and what your options are. ' + MOVE,
    textSpanish: 'denegamos su {form}. Le enviamos un aviso que explica la razón y sus opciones. ' + MUDANZA,
  },
};

/**
 * @param {StatusTitle} title
 * @param {Facts} facts
 */
export function statusText(title, { form, receipt, date }) {
  const { titleSpanish, text, textSpanish } = TEXTS[title];
  return {
    titleSpanish,
    text: `On ${longDate(date)}, ${text.replace('{form}', `Form ${form}`).replace('{receipt}', receipt)}`,
    textSpanish: `El ${longDateSpanish(date)} ${textSpanish.replace('{form}', `Formulario ${form}`)}`,
  };
}

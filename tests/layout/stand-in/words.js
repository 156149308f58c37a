/** The longest things that the host says in a card, as a person would get them: whole sentences, no filler. */

/** @typedef {{headline: string, pill: string, next: string, note: string, changed: string, refusal: string, fix: string, applicant: string, person: string, formName: string, stages: string[], event: string, label: string, value: string}} Words */

const NAMES = { applicant: 'HERNANDEZ VILLANUEVA, MARIA GUADALUPE CONCEPCION', person: 'Maria Guadalupe Concepcion Hernandez Villanueva' };

/** @type {Record<string, Words>} */
export const WORDS = {
  en: {
    ...NAMES,
    headline: 'USCIS asks for evidence: your answer must be received by February 18, 2027, and a later answer is not counted',
    pill: 'Request for evidence',
    next: 'Last safe day for USCIS to receive your answer to the request for evidence',
    note: 'The record of the location and the list of documents were not among what was read.',
    changed: "USCIS's status text changed from “Case Was Updated To Show Fingerprints Were Taken” to “Request for Additional Evidence Was Sent”.",
    refusal: 'None of the four answers could be read: each of them was the page of the sign-in.',
    fix: 'Sign in to your USCIS account in another tab, then read the case again.',
    formName: 'Application to Register Permanent Residence or Adjust Status',
    stages: ['Received', 'Biometrics appointment', 'Under review', 'Evidence requested', 'Evidence received', 'Interview', 'Transferred to another office', 'Decision', 'Document delivered'],
    event: 'Interview at the field office; take the notice and an identity document with you',
    label: 'Requests for evidence that are recorded',
    value: 'Request for Additional Evidence Was Sent on November 18, 2026; an answer is not recorded',
  },
  es: {
    ...NAMES,
    headline: 'USCIS pide pruebas: su respuesta debe llegar a más tardar el 18 de febrero de 2027, y una respuesta posterior no se toma en cuenta',
    pill: 'Solicitud de pruebas',
    next: 'Último día seguro para que USCIS reciba su respuesta a la solicitud de pruebas',
    note: 'El registro de la ubicación y la lista de documentos no estaban entre lo que se leyó.',
    changed: 'El texto de estado de USCIS cambió de «Case Was Updated To Show Fingerprints Were Taken» a «Request for Additional Evidence Was Sent».',
    refusal: 'No se pudo leer ninguna de las cuatro respuestas: cada una era la página de inicio de sesión.',
    fix: 'Inicie sesión en su cuenta de USCIS en otra pestaña y después lea el caso de nuevo.',
    formName: 'Solicitud de registro de residencia permanente o ajuste de estatus',
    stages: ['Recibida', 'Cita de datos biométricos', 'En revisión', 'Pruebas solicitadas', 'Pruebas recibidas', 'Entrevista', 'Transferida a otra oficina', 'Decisión', 'Documento entregado'],
    event: 'Entrevista en la oficina local; lleve consigo la notificación y un documento de identidad',
    label: 'Solicitudes de pruebas que están registradas',
    value: 'Request for Additional Evidence Was Sent el 18 de noviembre de 2026; no hay una respuesta registrada',
  },
};

/** The longest things that the host says in a card, as a person would get them: whole sentences, no filler. */

/** @typedef {{headline: string, pill: string, next: string, task: string, note: string, changed: string, refusal: string, fix: string, applicant: string, person: string, formName: string, stages: string[], event: string, label: string, value: string}} Words */

const NAMES = { applicant: 'HERNANDEZ VILLANUEVA, MARIA GUADALUPE CONCEPCION', person: 'Maria Guadalupe Concepcion Hernandez Villanueva' };

/** @type {Record<string, Words>} */
export const WORDS = {
  en: {
    ...NAMES,
    headline: 'USCIS asks for evidence: your response must be received by February 18, 2027, and a later response is not considered',
    pill: 'Request for evidence',
    next: 'Safe deadline for USCIS to receive your response to the request for evidence',
    note: 'The location record and the documents list were not included.',
    changed: "USCIS's case status changed from “Case Was Updated To Show Fingerprints Were Taken” to “Request for Additional Evidence Was Sent”.",
    task: 'Ask a lawyer or DOJ-accredited representative now whether to appeal to the Board of Immigration Appeals on Form EOIR-29. The safe deadline is Sunday, December 27, 2026 (in 33 days).',
    refusal: 'Caselight could not use any of the four records: each of them was the sign-in page.',
    fix: 'Sign in to your USCIS account in another tab, then check the case again.',
    formName: 'Application to Register Permanent Residence or Adjust Status',
    stages: ['Received', 'Biometrics appointment', 'Under review', 'Evidence requested', 'Evidence received', 'Interview', 'Transferred to another office', 'Decision', 'Document delivered'],
    event: 'Interview at the field office; take the notice and an identity document with you',
    label: 'Requests for evidence on record',
    value: 'Request for Additional Evidence Was Sent on November 18, 2026; no response is on record',
  },
  es: {
    ...NAMES,
    headline: 'USCIS pide evidencia: su respuesta debe llegar a más tardar el 18 de febrero de 2027, y una respuesta posterior no se toma en cuenta',
    pill: 'Solicitud de evidencia',
    next: 'Fecha límite segura para que USCIS reciba su respuesta a la solicitud de evidencia',
    note: 'No se incluyeron el registro de la ubicación ni la lista de documentos.',
    changed: 'El estatus del caso cambió de “Case Was Updated To Show Fingerprints Were Taken” a “Request for Additional Evidence Was Sent”.',
    task: 'Pregunte ahora a un abogado o representante acreditado por el DOJ si conviene apelar ante la Junta de Apelaciones de Inmigración con el Formulario EOIR-29. La fecha límite segura es el domingo 27 de diciembre de 2026 (dentro de 33 días).',
    refusal: 'No se pudo usar ninguno de los cuatro registros: cada uno era la página de inicio de sesión.',
    fix: 'Inicie sesión en su cuenta de USCIS en otra pestaña y después revise el caso de nuevo.',
    formName: 'Solicitud de registro de residencia permanente o ajuste de estatus',
    stages: ['Recepción', 'Cita de datos biométricos', 'En revisión', 'Evidencia solicitada', 'Evidencia recibida', 'Entrevista', 'Transferencia a otra oficina', 'Decisión', 'Documento entregado'],
    event: 'Entrevista en la oficina local; lleve consigo el aviso y un documento de identidad',
    label: 'Solicitudes de evidencia registradas',
    value: 'Request for Additional Evidence Was Sent el 18 de noviembre de 2026; no hay una respuesta registrada',
  },
};

// The text layer of a PDF, read on this page by Mozilla's PDF.js. The library is loaded when a file has been chosen, and its worker ends
// with the file, whatever the file does to it. Nothing is fetched: no fonts, no tables of characters. A picture of text is not read.

const WORKER = 'library/pdf.worker.min.mjs';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PAGES = 30;
/** What a notice may have; the same as the host's limit, in bytes of UTF-8. */
const MOST_TEXT_BYTES = 256 * 1024;
const LONGEST_MS = 20_000;
/** Letters on a page below which it counts as a picture: a scanner's stamp or a page number is not the page's text. */
const FEWEST_LETTERS = 12;

/**
 * Why there is no text, as the end of a message's name (`noticeFile_…`).
 * @typedef {'large' | 'other' | 'picture' | 'locked' | 'damaged' | 'scan' | 'pages' | 'long' | 'slow' | 'reader'} Why
 */
export class Unreadable extends Error {
  /** @param {Why} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** @typedef {{text: string, pictures: number[]}} Read `pictures`: the pages without a text layer */

/** @param {Blob & {name?: string}} file @returns {Promise<Read>} rejects with Unreadable */
export async function textOfFile(file) {
  if (file.size > MOST_BYTES) throw new Unreadable('large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (kind === 'pdf') return textOfPdf(bytes);
  if (kind === 'picture') throw new Unreadable('picture');
  return { text: plainText(bytes), pictures: [] };
}

/** @param {Uint8Array} bytes @returns {'pdf' | 'picture' | 'text'} */
function kindOf(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  const isPicture = ['\xff\xd8\xff', '\x89PNG', 'GIF8', 'II*\0', 'MM\0*', 'BM'].some((start) => head.startsWith(start)) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') || /^....ftyp(?:heic|heix|heim|hevc|mif1|msf1|avif)/s.test(head);
  return isPicture ? 'picture' : 'text';
}

/** @param {Uint8Array} bytes */
function plainText(bytes) {
  const text = asUtf8(bytes);
  if (text === null || /[\0-\x08\x0e-\x1a]/.test(text)) throw new Unreadable('other');
  return withinLimit(text);
}

/** @param {Uint8Array} bytes @returns {string | null} null for a file of Word, an archive, whatever it is */
function asUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {string} text @returns {string} the same; throws Unreadable */
export function withinLimit(text) {
  if (new TextEncoder().encode(text).length > MOST_TEXT_BYTES) throw new Unreadable('long');
  return text;
}

/** @param {Uint8Array} data @returns {Promise<Read>} */
async function textOfPdf(data) {
  const worker = new Worker(chrome.runtime.getURL(WORKER), { type: 'module' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooSlow = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Unreadable('slow')), LONGEST_MS);
    worker.addEventListener('error', () => reject(new Unreadable('reader')));
  });
  try {
    return /** @type {Read} */ (await Promise.race([readPdf(data, worker), tooSlow]));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(whyNot(error));
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** @param {any} error @returns {Why} */
function whyNot({ name }) {
  return name === 'PasswordException' ? 'locked' : 'damaged';
}

/** @param {Uint8Array} data @param {Worker} port @returns {Promise<Read>} */
async function readPdf(data, port) {
  const { getDocument, PDFWorker } = await library();
  const worker = new PDFWorker({ port });
  const pdf = await getDocument({
    data, worker, verbosity: 0, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, enableXfa: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 0,
  }).promise;
  if (pdf.numPages > MOST_PAGES) throw new Unreadable('pages');
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(textOfPage(await (await pdf.getPage(number)).getTextContent()));
    withinLimit(pages.join('\n\n'));
  }
  const pictures = pages.flatMap((text, index) => (isPicture(text) ? [index + 1] : []));
  if (pictures.length === pages.length) throw new Unreadable('scan');
  return { text: pages.join('\n\n'), pictures };
}

/** @returns {Promise<any>} */
async function library() {
  try {
    // @ts-ignore: the build puts it there (script/cmake/extension.cmake)
    return await import('../../library/pdf.min.mjs');
  } catch {
    throw new Unreadable('reader');
  }
}

/** @param {{items: {str?: string, hasEOL?: boolean}[]}} content */
function textOfPage({ items }) {
  return items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('').trim();
}

/** @param {string} text */
function isPicture(text) {
  return (text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS;
}

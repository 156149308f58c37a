/** Small real PDFs: with a text layer, with a picture alone, with a password, and torn. */

const LINES_A_PAGE = 40;

/** The objects of a file, numbered from 1, with its table and its end. @param {string[]} objects @param {string} [more] of the trailer @returns {Buffer} */
function file(objects, more = '') {
  let out = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more}>>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** @param {string} dictionary @param {string} content */
const stream = (dictionary, content) => `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** @param {string} text */
const quoted = (text) => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** Pages of content, each over the same resources. @param {string[]} contents @param {string} resources @param {string[]} shared objects of the resources, numbered from 3 @param {string} [more] */
function pages(contents, resources, shared, more) {
  const first = 3 + shared.length;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const sheets = contents.flatMap((content, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${resources} >> /Contents ${first + 2 * index + 1} 0 R >>`,
    stream('', content),
  ]);
  return file(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`, ...shared, ...sheets], more);
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const PICTURE = stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80');

/** @param {string[]} lines */
const sheet = (lines) => `BT /F1 11 Tf 14 TL 60 740 Td ${lines.map((line) => `${quoted(line)} Tj T*`).join('\n')} ET`;

/** @param {string} text in the letters of Western Europe @param {string} [more] of the trailer @returns {Buffer} */
export function pdfOf(text, more) {
  const lines = text.split('\n');
  const sheets = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) sheets.push(sheet(lines.slice(at, at + LINES_A_PAGE)));
  return pages(sheets, '/Font << /F1 3 0 R >>', [FONT], more);
}

/** A page of text and a page that is a picture. @param {string} text @returns {Buffer} */
export const halfScanned = (text) => pages([sheet(text.split('\n')), 'q 500 0 0 700 50 50 cm /I1 Do Q'], '/Font << /F1 3 0 R >> /XObject << /I1 4 0 R >>', [FONT, PICTURE]);

/** @returns {Buffer} */
export const scanned = () => pages(['q 500 0 0 700 50 50 cm /I1 Do Q'], '/XObject << /I1 3 0 R >>', [PICTURE]);

/** @param {number} count @returns {Buffer} */
export const ofPages = (count) => pages(Array.from({ length: count }, (_, index) => sheet([`This is page ${index + 1} of many pages`])), '/Font << /F1 3 0 R >>', [FONT]);

/** No password opens it: the values against which one is checked are nobody's. @returns {Buffer} */
export function locked() {
  const value = `<${'5a'.repeat(32)}>`;
  return pdfOf('Nobody reads this', `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${value} /U ${value} /P -4 >> /ID [<00> <00>] `);
}

/** @returns {Buffer} */
export const torn = () => Buffer.from('%PDF-1.4\nwhat follows is no file at all\n'.repeat(20));

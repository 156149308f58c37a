/** How many glyphs each page of a PDF shows, in the order of the file. It reads the plain files that browsers print, no others. */
import { inflateSync } from 'node:zlib';

/** @param {Buffer} pdf @returns {number[]} */
export function glyphsOnPages(pdf) {
  const plain = new Map([...pdf.toString('latin1').matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body]));
  const objects = new Map([...plain, ...[...plain.values()].flatMap(packed)]);
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body));
  return pages.map((page) => contentsOf(page, objects).reduce((sum, content) => sum + glyphsIn(content), 0));
}

/** The objects that are packed into one stream: their numbers and places come first. @param {string} object @returns {[string, string][]} */
function packed(object) {
  const head = object.split('stream')[0];
  if (!/\/Type\s*\/ObjStm/.test(head)) return [];
  const content = streamOf(object);
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1]);
  const places = content.slice(0, first).trim().split(/\s+/).map(Number);
  return places.flatMap((id, i) => (i % 2 ? [] : [[String(id), content.slice(first + places[i + 1], first + (places[i + 3] ?? content.length))]]));
}

/** The drawing commands of a page, with those of the forms that it draws. @param {string} page @param {Map<string, string>} objects @returns {string[]} */
function contentsOf(page, objects) {
  const own = refs(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '');
  const forms = /** @type {Set<string>} */ (new Set());
  const look = (/** @type {string} */ resources) => {
    const inline = /\/XObject\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? '';
    for (const id of refs(inline)) {
      const form = objects.get(id) ?? '';
      if (forms.has(id) || !/\/Subtype\s*\/Form/.test(form)) continue;
      forms.add(id);
      look(withReferred(form, objects));
    }
  };
  look(withReferred(page, objects));
  return [...own, ...forms].map((id) => streamOf(objects.get(id) ?? ''));
}

/** An object with its resources, where they are one of their own. @param {string} object @param {Map<string, string>} objects */
function withReferred(object, objects) {
  const id = /\/Resources\s*(\d+) 0 R/.exec(object)?.[1];
  return `${object.split('stream')[0]}${id ? objects.get(id) : ''}`;
}

/** @param {string} text */
const refs = (text) => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => id);

/** @param {string} object @returns {string} */
function streamOf(object) {
  const start = /stream\r?\n/.exec(object);
  if (!start) return '';
  const bytes = Buffer.from(object.slice(start.index + start[0].length, object.lastIndexOf('endstream')), 'latin1');
  return /\/FlateDecode/.test(object.slice(0, start.index)) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** @param {string} content what `Tj` and `TJ` show: hexadecimal, or in brackets */
function glyphsIn(content) {
  return [...content.matchAll(/(<[0-9A-Fa-f]+>|\((?:[^()\\]|\\[\s\S])*\)|\[[^\]]*\])\s*T[jJ]/g)].reduce((sum, [, shown]) => sum + Math.max(1, Math.floor(shown.length / 4)), 0);
}

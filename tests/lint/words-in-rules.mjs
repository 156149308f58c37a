// No room that reads a case searches a text for words of its own: those are rows of native-host/knowledge/tables/wordings.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS = ['capture', 'casefile', 'analysis', 'report', 'explain'];
/** What is searched for there is no wording: names of JSON members and of our own evidence, values of flags. */
const NO_WORDING = new Map([
  ['capture/error_body.cpp', ['code', 'status']],
  ['casefile/fields.cpp', ['true', 'false']],
  ['analysis/voice.cpp', ['tatus']],
]);
const SEARCHES = [
  /\b(?:contains_ignoring_case|equal_ignoring_case|find_ignoring_case)\([^;{}]*?"([^"\n]*[A-Za-z]{2}[^"\n]*)"/g,
  /\.has\("([^"\n]*[a-z]{2}[^"\n]*)"/g,
];
/** JsonValue has a `find` too, but no rule looks into JSON. */
const SEARCHES_IN_TEXT = [/\.r?find\("([^"\n]*[A-Za-z]{2}[^"\n]*)"/g];
/** Three texts in a row, one of them of several words, are a list of phrases. */
const LIST = /(?:"[^"\n]*",\s*){2,}"[^"\n]*"/g;
const SEVERAL_WORDS = /"[^"\n]*[a-z]{2} [a-z]{2}[^"\n]*"/;

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[ch]pp$/.test(name) && !name.startsWith('words_compile'));
}

/** @param {string} room @param {string} name */
function faultsIn(room, name) {
  const file = `${room}/${name}`;
  const code = readFileSync(join('native-host', file), 'utf8').replace(/\/\/.*$/gm, '');
  const allowed = NO_WORDING.get(file) ?? [];
  const searches = ['capture', 'explain'].includes(room) ? SEARCHES : [...SEARCHES, ...SEARCHES_IN_TEXT];
  const words = searches.flatMap((search) => [...code.matchAll(search)].map(([, word]) => word)).filter((word) => !allowed.includes(word));
  const lists = room === 'report' ? [] : [...code.matchAll(LIST)].map(([list]) => list).filter((list) => SEVERAL_WORDS.test(list));
  return [...words, ...lists].map((what) => `native-host/${file} searches for words of its own: ${what.slice(0, 80)}`);
}

const files = ROOMS.flatMap((room) => filesIn(join('native-host', room)).map((name) => [room, name]));
const faults = files.flatMap(([room, name]) => faultsIn(room, name));
if (files.length === 0) faults.push('there is no file to read');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

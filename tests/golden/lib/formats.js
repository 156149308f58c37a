/** Whether a calendar (RFC 5545) and a table (RFC 4180) can be read by others. */

/** @param {string} ics */
export function calendarProblems(ics) {
  if (ics === '') return [];
  const problems = [];
  if (/[^\r]\n/u.test(ics)) problems.push('a line does not end in CRLF');
  const lines = ics.split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-2) !== 'END:VCALENDAR') problems.push('not a calendar from end to end');
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) problems.push(`over 75 octets: ${line.slice(0, 40)}…`);
    if (line !== '' && !/^[ \t]|^[A-Z-]+[:;]/u.test(line)) problems.push(`not a content line: ${line.slice(0, 40)}`);
  }
  /** @type {string[]} */ const open = [];
  for (const [, edge, name] of ics.matchAll(/^(BEGIN|END):(\w+)\r$/gmu)) {
    if (edge === 'BEGIN') open.push(name);
    else if (open.pop() !== name) problems.push(`END:${name} closes something else`);
  }
  const uids = calendarUids(ics);
  if (new Set(uids).size !== uids.length) problems.push('the same UID twice');
  return problems;
}

/** @param {string} ics */
export const calendarUids = (ics) => [...ics.replace(/\r\n[ \t]/gu, '').matchAll(/^UID:(.*)\r$/gmu)].map(([, uid]) => uid);

/** @param {string} ics unfolded, with its escapes read */
export const calendarText = (ics) => ics.replace(/\r\n[ \t]/gu, '').replace(/\\n/gu, '\n').replace(/\\([,;\\])/gu, '$1');

/** @param {string} csv @returns {string[][]} */
export function readCsv(csv) {
  /** @type {string[][]} */ const rows = [];
  /** @type {string[]} */ let row = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** @param {string} csv */
export function tableProblems(csv) {
  if (csv === '') return [];
  const rows = readCsv(csv);
  if (rows.length < 2) return ['a table without a header and a row'];
  return rows.filter((row) => row.length !== rows[0].length).map((row) => `${row.length} of ${rows[0].length} cells: ${row.join('|').slice(0, 60)}`);
}

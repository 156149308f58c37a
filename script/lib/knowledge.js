// The rows of the tables whose check is older than their table's shelf life, or will be within some days.
import { readFileSync, readdirSync } from 'node:fs';

const TABLES = new URL('../../native-host/knowledge/tables/', import.meta.url);
const DAY = 86_400_000;
const KEYS = ['id', 'form', 'rule', 'title', 'code', 'type', 'prefix', 'model', 'kind'];

/** @param {Record<string, unknown>} row */
const nameOf = (row) => KEYS.filter((key) => typeof row[key] === 'string').slice(0, 2).map((key) => row[key]).join(' · ');

const within = process.argv[2] === '--within' ? Number(process.argv[3]) : 0;
if (!Number.isFinite(within) || (process.argv.length > 2 && process.argv[2] !== '--within')) {
  console.error('Usage: script/knowledge [--within DAYS]');
  process.exit(2);
}
const today = process.env.CASELIGHT_TODAY ? Date.parse(process.env.CASELIGHT_TODAY) : Date.now();

const due = readdirSync(TABLES).filter((file) => file.endsWith('.json')).flatMap((file) => {
  const table = JSON.parse(readFileSync(new URL(file, TABLES), 'utf8'));
  return table.rows.map((/** @type {Record<string, string>} */ row) => ({ table: table.table, row,
    left: Math.floor((Date.parse(row.checked) + table.shelf_life_days * DAY - today) / DAY) }));
}).filter((one) => one.left <= within).sort((a, b) => a.left - b.left);

for (const { table, row, left } of due) {
  console.log(`${table}: ${nameOf(row)}\n  checked ${row.checked}, ${left < 0 ? `${-left} days past its shelf life` : `due in ${left} days`}\n  ${row.source}`);
}
console.log(due.length === 0 ? 'No row is due for a look.' : `${due.length} rows are due for a look. Read each source again, mend the row, and set "checked".`);

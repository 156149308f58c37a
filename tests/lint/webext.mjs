// web-ext lint of the loadable extension: no error, and no warning but those that docs/EXTENSION.md explains.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const explained = readFileSync(new URL('../../docs/EXTENSION.md', import.meta.url), 'utf8');
const run = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--output', 'json', '--source-dir', process.argv[2]], {
  encoding: 'utf8',
});
const report = JSON.parse(run.stdout);
/** What is explained for the library that is carried along is not so for our own files. */
const isExplained = ({ code, file }) => explained.includes(`| \`${code}\` |`) || (file?.startsWith('library/') && explained.includes(`| \`${code}\` in \`library/\` |`));
const unexplained = report.warnings.filter((warning) => !isExplained(warning));
for (const finding of [...report.errors, ...unexplained]) {
  console.error(`${finding._type} ${finding.code} ${finding.file ?? ''}:${finding.line ?? ''} ${finding.message}`);
}
console.log(`${report.errors.length} errors, ${report.warnings.length} warnings, ${unexplained.length} of them not explained`);
process.exitCode = report.errors.length + unexplained.length > 0 ? 1 : 0;

/**
 * The stand-in from the command line:
 *   node tests/myuscis/main.js [--port 0] [--control-port 0] [--account family] [--now 2026-11-23T12:00:00Z] [--until-stdin-closes]
 * prints one line of JSON with the ports and runs until it is ended (with --until-stdin-closes: until its
 * standard input is closed, too).
 */
import { parseArgs } from 'node:util';
import { startSite } from './site.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'control-port': { type: 'string', default: '0' },
    account: { type: 'string', default: 'family' },
    now: { type: 'string' },
    'until-stdin-closes': { type: 'boolean', default: false },
  },
});

const now = values.now === undefined ? undefined : new Date(values.now);
if (now && Number.isNaN(now.getTime())) {
  process.stderr.write(`--now wants an ISO 8601 date, not "${values.now}"\n`);
  process.exit(2);
}

const site = await startSite({
  account: values.account, now, port: Number(values.port), controlPort: Number(values['control-port']),
});
process.stdout.write(`${JSON.stringify({
  port: site.port, controlPort: site.controlPort, account: values.account, url: 'https://my.uscis.gov/account/applicant',
})}\n`);

const end = () => { site.close().then(() => process.exit(0)); };
process.on('SIGINT', end);
process.on('SIGTERM', end);
// A caller that dies closes the pipe, and the site does not outlive it.
if (values['until-stdin-closes']) process.stdin.resume().on('end', end);

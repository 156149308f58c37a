/** The host as the system sees it: a process that descends from the browser. Linux only, by /proc. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** @param {number} pid @returns {number} 0 when it is gone */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** @param {number} pid @param {number} ancestor */
function descendsFrom(pid, ancestor) {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** @param {number} pid @param {string} program */
function runs(pid, program) {
  try {
    return readlinkSync(`/proc/${pid}/exe`) === program;
  } catch {
    return false;
  }
}

/** @param {string} program path of the executable @param {number} browserPid @returns {number[]} */
export function hostPids(program, browserPid) {
  return readdirSync('/proc').map(Number)
    .filter((pid) => pid > 0 && runs(pid, program) && descendsFrom(pid, browserPid));
}

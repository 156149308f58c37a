/** Identifiers that look like the real ones and stay the same from run to run: each is derived from what it names. */
import { createHash } from 'node:crypto';

/** @param {string} seed */
const digest = (seed) => createHash('sha256').update(seed).digest();

/** A version 4 UUID, as eventId is. @param {string} seed */
export function uuid(seed) {
  const bytes = digest(seed).subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** 43 characters of base64url, as contentId is. @param {string} seed */
export const contentId = (seed) => digest(seed).toString('base64url');

/** A time of day in the American working day (14:00 to 21:59 UTC), in milliseconds. @param {string} seed */
export function workingTime(seed) {
  const hours = 14 * 3_600_000;
  return hours + (digest(seed).readUInt32BE(0) % (8 * 3_600_000));
}

/** Between 0.2 and 40 seconds, in milliseconds: how long after an event its row is written. @param {string} seed */
export const writingDelay = (seed) => 200 + (digest(seed).readUInt32BE(4) % 40_000);

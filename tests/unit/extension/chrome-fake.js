// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
// As much of the browser's API as the pure modules touch: texts, storage with the same copying, notifications, tabs.
import { readFileSync } from 'node:fs';

const root = new URL('../../../extension/', import.meta.url);

/** @param {string} locale */
export function installChrome(locale = 'en') {
  const messages = JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, root), 'utf8'));
  const predefined = { '@@bidi_dir': 'ltr' };
  const getMessage = (key, slots = []) =>
    predefined[key] ?? messages[key]?.message.replace(/\$(\d)/g, (_, n) => slots[n - 1] ?? '') ?? '';
  const storage = { session: memoryArea(), local: memoryArea() };
  const runtime = { getURL: (path) => `x://id/${path}`, getManifest: () => ({ version: '0.1.0' }) };
  const permissions = { granted: [], contains: async ({ permissions: asked }) => asked.every((one) => permissions.granted.includes(one)) };
  const tabs = { opened: [], create: async ({ url }) => void tabs.opened.push(url) };
  return (globalThis.chrome = { i18n: { getMessage }, storage, runtime, permissions, tabs, notifications: notificationArea() });
}

function notificationArea() {
  const shown = new Map();
  const listeners = [];
  return {
    shown,
    create: async (id, content) => void shown.set(id, content),
    clear: async (id) => shown.delete(id),
    click: (id) => Promise.all(listeners.map((listener) => listener(id))),
    onClicked: { addListener: (listener) => listeners.push(listener), hasListener: (listener) => listeners.includes(listener) },
  };
}

function memoryArea() {
  const held = new Map();
  const pick = (wanted) => {
    if (wanted === null) return Object.fromEntries(held);
    if (typeof wanted === 'string') return held.has(wanted) ? { [wanted]: held.get(wanted) } : {};
    return Object.fromEntries(Object.entries(wanted).map(([key, fallback]) => [key, held.has(key) ? held.get(key) : fallback]));
  };
  return {
    get: async (wanted) => structuredClone(pick(wanted)),
    set: async (values) => Object.entries(values).forEach(([key, value]) => held.set(key, structuredClone(value))),
    remove: async (keys) => [keys].flat().forEach((key) => held.delete(key)),
    clear: async () => held.clear(),
  };
}

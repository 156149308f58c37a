/**
 * A session bus with a keyring of its own, as a desktop has them, in the person's folders. Its password is the test's;
 * nothing on the machine is touched.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { until } from './until.js';

const PASSWORD = 'the-password-of-a-test';
const SERVICE = 'org.freedesktop.secrets';
const LOGIN = '/org/freedesktop/secrets/collection/login';
const run = promisify(execFile);

/** @param {Record<string, string>} folders of the person */
export async function startKeyring(folders) {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { env: { ...process.env, ...folders }, stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => bus.kill('SIGKILL'));
  const [address] = await once(createInterface({ input: bus.stdout }), 'line');
  const keyring = new Keyring(bus, { ...folders, DBUS_SESSION_BUS_ADDRESS: address });
  await keyring.start();
  return keyring;
}

class Keyring {
  #bus;
  /** @type {import('node:child_process').ChildProcess | null} */
  #daemon = null;

  /** @param {import('node:child_process').ChildProcess} bus @param {Record<string, string>} env what a program needs to find it */
  constructor(bus, env) {
    this.#bus = bus;
    this.env = env;
  }

  /** Of the bus's socket. @returns {string} */
  get path() {
    return /(?:path|abstract)=([^,]+)/.exec(this.env.DBUS_SESSION_BUS_ADDRESS)?.[1] ?? '';
  }

  /** Starts it unlocked, as signing in on a desktop does. */
  async start() {
    const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      env: { ...process.env, ...this.env }, stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.#daemon = daemon;
    process.once('exit', () => daemon.kill('SIGKILL'));
    daemon.stdin?.end(PASSWORD);
    // Asking a keyring that is not there yet would make the bus start another, locked one.
    await until(async () => (await this.#call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', SERVICE)).includes('true'), 'a keyring');
    await until(async () => !(await this.isLocked()), 'an unlocked keyring');
  }

  /** The person locks it, or the machine does. */
  async lock() {
    await this.#call(SERVICE, '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', `['${LOGIN}']`);
    await until(() => this.isLocked(), 'a locked keyring');
  }

  async isLocked() {
    const answer = await this.#call(SERVICE, LOGIN, 'org.freedesktop.DBus.Properties.Get', 'org.freedesktop.Secret.Collection', 'Locked');
    return answer.includes('true');
  }

  /** Opens it again with the person's password. */
  async unlock() {
    await this.#stop();
    await this.start();
  }

  /** What is in it, with the secrets, as the desktop's own tool shows it. @param {string} attribute @param {string} value @returns {Promise<string>} */
  async search(attribute, value) {
    const found = await run('secret-tool', ['search', '--all', attribute, value], { env: { ...process.env, ...this.env } }).catch((error) => error);
    return `${found.stdout}${found.stderr}`;
  }

  /** @param {string} service @param {string} object @param {string} method @param {string[]} values @returns {Promise<string>} */
  async #call(service, object, method, ...values) {
    const { stdout } = await run('gdbus', ['call', '--session', '--dest', service, '--object-path', object, '--method', method, ...values], { env: { ...process.env, ...this.env } });
    return stdout;
  }

  async #stop() {
    if (!this.#daemon) return;
    const ended = once(this.#daemon, 'exit');
    this.#daemon.kill();
    await ended;
    this.#daemon = null;
  }

  async close() {
    await this.#stop();
    const ended = once(this.#bus, 'exit');
    this.#bus.kill();
    await ended;
  }
}

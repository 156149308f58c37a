// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
// A program at the other end of a native port, as far as the extension sees one.

const HELLO = { type: 'hello', protocol: 1, host: '0.1.0', locales: ['en'], limits: { request: 8388608 } };

/** A host at the other end of a port. `answer` says what it does with each message. */
export class FakeHost {
  constructor(answer) {
    this.answer = answer;
    this.ports = [];
    this.heard = [];
  }

  connect() {
    const listeners = { message: [], disconnect: [] };
    const port = {
      open: true,
      onMessage: { addListener: (f) => listeners.message.push(f) },
      onDisconnect: { addListener: (f) => listeners.disconnect.push(f) },
      postMessage: (message) => {
        this.heard.push(message);
        queueMicrotask(() => this.answer(message, port));
      },
      disconnect: () => { port.open = false; },
      reply: (message) => listeners.message.forEach((f) => f(message)),
      die: (text) => { port.open = false; port.error = text && { message: text }; listeners.disconnect.forEach((f) => f(port)); },
    };
    this.ports.push(port);
    return port;
  }
}

/** Greets, and leaves the rest to `other`. */
export const greetThen = (other) => (message, port) => (message.type === 'hello' ? port.reply({ v: 1, id: message.id, ...HELLO }) : other(message, port));

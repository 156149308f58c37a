// A program's port as a browser opens it, and no more than measuring needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ORIGIN = 'chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/';

function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

export class Port {
  #bytes = Buffer.alloc(0);
  #hearing = () => {};

  constructor(program, env) {
    this.process = spawn(program, [ORIGIN], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdout.on('data', (data) => {
      this.#bytes = Buffer.concat([this.#bytes, data]);
      while (this.#bytes.length >= 4 && this.#bytes.length >= 4 + this.#bytes.readUInt32LE()) {
        const end = 4 + this.#bytes.readUInt32LE();
        const message = JSON.parse(this.#bytes.subarray(4, end).toString());
        this.#bytes = this.#bytes.subarray(end);
        this.#hearing(message);
      }
    });
  }

  /** Sends a request and resolves with the first frame for which `isLast` holds; `onFrame` hears all of them. */
  request(message, isLast = () => true, onFrame = () => {}) {
    return new Promise((resolve) => {
      this.#hearing = (heard) => {
        onFrame(heard);
        if (isLast(heard)) resolve(heard);
      };
      this.process.stdin.write(frame({ v: 1, ...message }));
    });
  }

  async close() {
    this.process.stdin.end();
    await once(this.process, 'close');
  }
}

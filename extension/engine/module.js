// The core as WebAssembly: texts in, texts out. A fault in it ends its instance, which costs one answer: the next one has
// an instance of its own. English is in the module; the words of another language are a file of their own, and are handed over.

/** What the module's C library would do to files: there are none. */
const NO_FILE = 8;
const IMPORTS = { wasi_snapshot_preview1: { fd_close: () => NO_FILE, fd_seek: () => NO_FILE, fd_write: () => NO_FILE } };

/** @typedef {{name: string, bytes: Uint8Array, fault?: string}} Input */
/** @typedef {{code: number, output: Uint8Array, complaints: string}} Printed */

export class EngineModule {
  #module;
  #words;
  /** @type {any} */
  #exports = null;

  /** @param {WebAssembly.Module} module @param {Uint8Array[]} words */
  constructor(module, words) {
    this.#module = module;
    this.#words = words;
  }

  /** @param {BufferSource} bytes @param {Uint8Array[]} [words] one file of words a language */
  static async compile(bytes, words = []) {
    return new EngineModule(await WebAssembly.compile(bytes), words);
  }

  /**
   * One message of docs/PROTOCOL.md, in a conversation that was greeted.
   * @param {string} text JSON @param {number} now milliseconds since 1970 UTC
   * @returns {Uint8Array} the frames of the answer
   */
  message(text, now) {
    return this.#guarded((engine) => {
      withTexts(engine, [bytesOf(text)], (at) => engine.message(...at, now));
      return read(engine, engine.result_at(), engine.result_bytes());
    });
  }

  /**
   * What `caselight analyze` would print.
   * @param {Input[]} inputs @param {{files?: string[], format?: string, now?: string, locale?: string, previous?: string}} options
   * @param {number} now milliseconds since 1970 UTC
   * @returns {Printed}
   */
  analyze(inputs, options, now) {
    return this.#guarded((engine) => {
      for (const { name, bytes, fault = '' } of inputs) withTexts(engine, [bytesOf(name), bytes, bytesOf(fault)], (at) => engine.add_input(...at));
      const code = withTexts(engine, [bytesOf(JSON.stringify(options))], (at) => engine.analyze(...at, now));
      const output = read(engine, engine.result_at(), engine.result_bytes());
      const complaints = new TextDecoder().decode(read(engine, engine.complaint_at(), engine.complaint_bytes()));
      return { code, output, complaints };
    });
  }

  /** What the instance has taken from the system. */
  memoryBytes() {
    return this.#exports?.memory.buffer.byteLength ?? 0;
  }

  /**
   * @template T
   * @param {(engine: any) => T} work
   * @returns {T}
   */
  #guarded(work) {
    try {
      return work(this.#running());
    } catch (error) {
      this.#exports = null;
      throw error;
    }
  }

  #running() {
    if (!this.#exports) {
      this.#exports = new WebAssembly.Instance(this.#module, IMPORTS).exports;
      this.#exports._initialize();
      for (const packed of this.#words) handOver(this.#exports, packed);
    }
    return this.#exports;
  }
}

/** @param {string} text */
function bytesOf(text) {
  return new TextEncoder().encode(text);
}

/** @param {any} engine @param {Uint8Array} text @returns {number} the place of a copy */
function copied(engine, text) {
  const at = engine.alloc(text.byteLength || 1);
  if (at === 0) throw new RangeError('the engine has no room for this');
  new Uint8Array(engine.memory.buffer, at, text.byteLength).set(text);
  return at;
}

/** The engine speaks out of these bytes for as long as it lives. @param {any} engine @param {Uint8Array} words */
function handOver(engine, words) {
  if (!engine.add_words(copied(engine, words), words.byteLength)) throw new TypeError('these words belong to another engine');
}

/**
 * Lends texts to the module for one call: the place and the length of each.
 * @template T
 * @param {any} engine @param {Uint8Array[]} texts @param {(at: number[]) => T} call
 * @returns {T}
 */
function withTexts(engine, texts, call) {
  const places = texts.map((text) => copied(engine, text));
  const result = call(texts.flatMap((text, i) => [places[i] ?? 0, text.byteLength]));
  for (const at of places) engine.release(at);
  return result;
}

/** @param {any} engine @param {number} at @param {number} bytes @returns {Uint8Array} a copy: the next call writes over it */
function read(engine, at, bytes) {
  return new Uint8Array(engine.memory.buffer, at, bytes).slice();
}

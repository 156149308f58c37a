// The browser's own database, in which readings are kept where there is no program. It is opened by the first who needs it. Whatever goes
// wrong comes as a KeptTrouble with the name of a state, so that it can be said in one sentence.

/** @typedef {'unavailable' | 'full' | 'newer'} TroubleState */

export class KeptTrouble extends Error {
  /** @param {TroubleState} state */
  constructor(state) {
    super(`kept readings: ${state}`);
    this.state = state;
  }
}

/** @typedef {{cases: IDBObjectStore, readings: IDBObjectStore, captures: IDBObjectStore}} Stores */

const NAME = 'caselight';
const VERSION = 1;
const STORES = ['cases', 'readings', 'captures'];
/** @type {Record<string, TroubleState>} */
const STATES = { QuotaExceededError: 'full', VersionError: 'newer' };

/** @type {Promise<IDBDatabase> | null} */
let opening = null;

/**
 * All of it or nothing: a step that fails leaves what was there.
 * @template T
 * @param {IDBTransactionMode} mode @param {(stores: Stores) => Promise<T>} step which waits for nothing but the database
 * @returns {Promise<T>}
 */
export async function within(mode, step) {
  const database = await opened();
  try {
    return await transact(database, mode, step);
  } catch (error) {
    throw troubleOf(error);
  }
}

/** @template T @param {IDBDatabase} database @param {IDBTransactionMode} mode @param {(stores: Stores) => Promise<T>} step @returns {Promise<T>} */
function transact(database, mode, step) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, mode);
    const [cases, readings, captures] = STORES.map((name) => transaction.objectStore(name));
    const result = step(/** @type {Stores} */ ({ cases, readings, captures }));
    result.catch((error) => {
      reject(error);
      if (!transaction.error) transaction.abort();
    }).catch(() => undefined);
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Nothing of it is left, also where it cannot be opened any more. */
export async function deleteEverything() {
  const database = await opening?.catch(() => null);
  database?.close();
  opening = null;
  await answer(indexedDB.deleteDatabase(NAME)).catch((error) => Promise.reject(troubleOf(error)));
}

function opened() {
  opening ??= open().catch((error) => {
    opening = null;
    throw troubleOf(error);
  });
  return opening;
}

/** @returns {Promise<IDBDatabase>} */
async function open() {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('cases', { keyPath: 'receipt' });
    request.result.createObjectStore('readings', { keyPath: 'reading', autoIncrement: true }).createIndex('receipt', 'receipt');
    request.result.createObjectStore('captures');
  };
  const blocked = new Promise((_, reject) => { request.onblocked = () => reject(new KeptTrouble('unavailable')); });
  const database = /** @type {IDBDatabase} */ (await Promise.race([answer(request), blocked]));
  database.onclose = () => { opening = null; };
  database.onversionchange = () => {
    database.close();
    opening = null;
  };
  return database;
}

/** @param {any} error @returns {KeptTrouble} */
function troubleOf(error) {
  return error instanceof KeptTrouble ? error : new KeptTrouble(STATES[error?.name] ?? 'unavailable');
}

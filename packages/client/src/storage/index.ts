export { idbStore } from './idb-store.js';
export { memoryStore } from './memory-store.js';

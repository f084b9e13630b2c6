export { parseShard } from './parse-shards.js';
export type { Shard } from './parse-shards.js';

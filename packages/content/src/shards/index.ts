export { parseShard } from './parse-shards.js';

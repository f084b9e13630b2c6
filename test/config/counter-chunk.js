// What a visitor needs once the terms are decided on (the whole machine, the conversation, a topic's shard) is fetched at
// the same moment. As one chunk it is more than a kilobyte of brotli smaller than as the seven that Rollup would make.

/**
 * Where each chunk begins; Rollup adds what these import and no other chunk has. An index leads to much that a chunk does not
 * use: what would go astray by that is named here, too.
 */
const CHUNKS = {
  http: /client\/src\/transports\/http\//,
  overlay: /content\/src\/parse\/overlay\./,
  panel:
    /element\/src\/panel\/panel\.|client\/src\/session\/(entry|create-session)|content\/src\/(parse\/|content-error|language|shard-path|safe-link)/,
  counter:
    /client\/src\/(session\/(transition|transcript|selectors|reduce\/(?!stored-consent)|run\/(worker|random-id))|content-source\/read-shard|transports\/embedded|platform\/page-tabs)|content\/src\/(limits|nodes|sha256)\.|element\/src\/conversation\/conversation-screen\./,
};

/** For `output.manualChunks`. Where the list above is out of date the budgets say so. */
export function counterChunk(id) {
  return Object.entries(CHUNKS).find(([, ends]) => ends.test(id))?.[0];
}

export type { TextEvent } from './divide-events.js';
export { showGeneratedText, type GeneratingTransport } from './show-generated-text.js';

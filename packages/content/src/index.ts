export { ContentError, isContentError } from './content-error.js';
export type { ContentErrorCode } from './content-error.js';
export type {
  Audience,
  Automation,
  Calibration,
  EntryLink,
  FaqEntry,
  FaqShard,
  HelpShard,
  SafetyRule,
  SafetyShard,
  VocabularyShard,
  VocabularyTerm,
  WordsShard,
} from './faq.js';
export { LANGUAGES, localize, nearestLanguage, pageLanguage } from './language.js';
export type { Language, Localized } from './language.js';
export { MAX_QUESTION_LENGTH } from './limits.js';
export type { Live, Notice } from './live.js';
export { SCHEMA } from './manifest.js';
export type { Choice, Manifest, Overlay, ShardRef, Terms, Theme, Topic } from './manifest.js';
export { blockText, inlineText } from './nodes.js';
export type { Block, Inline } from './nodes.js';
export type { ClosedDays, Office, OfficeShard, OpeningHours } from './office.js';
export { parseLive } from './parse/live.js';
export { parseContentFile } from './parse/content-file.js';
export type { ContentFile } from './parse/content-file.js';
export { parseManifest } from './parse/manifest.js';
export { blocks as checkBlocks, inlines as checkInlines } from './parse/nodes.js';
export { openFile } from './parse/read-file.js';
export type { OpenedFile } from './parse/read-file.js';
export { shardPath } from './shard-path.js';
export { publishedHref, safeLink } from './safe-link.js';
export type { SafeLink } from './safe-link.js';
export { sha256 } from './sha256.js';

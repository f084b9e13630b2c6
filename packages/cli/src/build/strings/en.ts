import type { BuildStrings } from '../strings.js';

export const en: BuildStrings = {
  usage: 'madoguchi build <content folder> --out <output folder> [--clean]   compiles the content for publishing',
  built: 'Wrote {count} files to {folder} (first file {bytes} bytes, compressed).',
  failed: '{count} thing(s) to put right. No file was written.',
  warnings: '{count} warning(s). See them with madoguchi check {folder}.',
};

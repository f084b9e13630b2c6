import type { BuildStrings } from '../strings.js';

export const en: BuildStrings = {
  usage:
    'madoguchi build <content folder> --out <output folder> [--release] [--sign <key file>] [--clean]   compiles the content for publishing (--release: only what was approved)',
  learning: 'Finding the bounds of the matcher',
  built: 'Wrote {count} files to {folder} (first file {bytes} bytes, compressed).',
  failed: '{count} thing(s) to put right. No file was written.',
  warnings: '{count} warning(s). See them with madoguchi check {folder}.',
  draft: 'This is a draft. To publish, add --release.',
  signedDraft: 'This is a signed draft: pages take it for published. Do not let it out. To publish, add --release.',
  notApproved:
    'The content in {folder} is not approved yet. Let whoever approves run madoguchi approve {folder} --by "name, post".',
  changedSince:
    'The content has changed since the last approval ({at}, {by}). Look at the changes, then run madoguchi approve {folder} --by "name, post" again.',
  presentDamaged:
    'The content.json in {out} cannot be read, so the published version is not known. Put the published files back, or name another output folder.',
  otherContent: '{out} holds another content, "{present}". Name the output folder of "{next}".',
  oldSerial:
    'The serial {serial} is not larger than the {presentSerial} in {out}. Raise serial in service.json (overlay.json for an overlay), then approve again.',
  oldVersion:
    'The version "{version}" is not newer than the "{presentVersion}" in {out}. Change version in service.json (overlay.json for an overlay), then approve again.',
};

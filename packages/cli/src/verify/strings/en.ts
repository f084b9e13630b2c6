import type { VerifyStrings } from '../strings.js';

export const en: VerifyStrings = {
  usage:
    'madoguchi verify <built folder> --public-key "<public keys>"   checks that the published files are those that were signed',
  badKey: '--public-key cannot be read. Give the line that madoguchi keys shows, as it stands in the page.',
  wrong:
    '{path}: not as it was signed, or not signed with this key. Put the files of the release there once more, byte for byte.',
  right: '{folder} is as it was signed: {id}, serial {serial}.',
};

import type { KeysStrings } from '../strings.js';

export const en: KeysStrings = {
  usage:
    'madoguchi keys <content folder> --new <key file> | --key <key file>   makes the key pair that signs the content, or shows its public key',
  noId: '{folder} has no service.json (overlay.json for an overlay) with an id. Name a content folder.',
  made: 'Wrote the private key to {path}. Only you can read it.',
  keep: 'Keep the private key where nobody else gets it, and a copy of it elsewhere: without it nothing more can be published for pages that name it. It belongs neither into the content nor into a repository.',
};

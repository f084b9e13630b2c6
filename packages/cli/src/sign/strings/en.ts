import type { SignStrings } from '../strings.js';

export const en: SignStrings = {
  keyNotReadable: 'The key file {path} cannot be read. Check the name of the file.',
  keyOpen: 'Others can read the key file {path}. Run chmod 600 {path}; if somebody may have seen it, make a new key.',
  keyWrong:
    '{path} is not a private key that can sign: P-256, PKCS#8 in PEM, without a passphrase. Make one with madoguchi keys.',
  keyWithin: 'The key file {path} would lie in {folder}, and be published with it. Name a place outside.',
  keyInRepository:
    'git would take {path} into its repository, and the private key with it. Name a place outside of the repository.',
  keyThere:
    '{path} is there already and was not overwritten. Without the old key nothing can be published for pages that name it. Give another name.',
  keyNotWritable: '{path} cannot be written. Check the place, and whether you may write there.',
  publicKey: 'Write this into the page (data-public-key of the tag, public-key of the element):',
  signed: 'Signed content.json and live.json.',
  otherKey:
    'What is in {out} now was signed with another key. Publish only when the pages name the new key, too (both, with a space between them).',
  notSigned:
    'What is in {out} now is signed, and pages may refuse what is not. Add --sign and the key file, or name another output folder.',
  tooLarge:
    'With its signature content.json has {bytes} bytes, compressed; {max} at the most. Take away choices, topics or text of the terms.',
};

import type { InitStrings } from '../strings.js';

export const en: InitStrings = {
  usage:
    'madoguchi init <new folder> [--name <name of the service>] [--languages ja,ja-x-easy,en]   makes a content folder to start from',
  notEmpty: '{folder} already holds files. Name an empty folder, or one that does not exist yet.',
  notWritable: '{folder} cannot be written. Check where it is, and whether you may write there.',
  badLanguages:
    '--languages "{value}" cannot be used. Name some of {allowed}, separated by commas; ja must be among them.',
  badName: '--name is empty or too long. Give the service a name of 1 to 40 characters.',
  made: 'Made {count} files in {folder}. Everything in them is an example.',
  next: 'Next: read README.md, and look at the draft with madoguchi preview {folder}.',
};

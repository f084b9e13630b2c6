import type { ApproveStrings } from '../strings.js';

export const en: ApproveStrings = {
  usage:
    'madoguchi approve <content folder> --by "name, post" [--note "…"] [--against <published folder>] [--yes]   approves the content and keeps a record',
  badBy: 'Give --by the name and post of whoever approves, in one line of 100 ordinary characters at most.',
  badNote: 'Write --note in one line of 400 ordinary characters at most.',
  broken: '{path} cannot be read as a record of approvals{at}. Nothing was written. Put the last good file back.',
  newer: '{path} was written by a newer madoguchi. Nothing was written. Update madoguchi.',
  notWritable: '{path} cannot be written. Close it if another program has it open, and check whether you may write it.',
  changedMeanwhile: '{path} changed in the meantime, so nothing was approved. Look at the changes, then run it again.',
  about: 'To be approved: {folder}, version {version} (serial {serial}), {entries} answer(s)',
  firstApproval: 'There is no earlier approval. Look at the whole content before you approve it.',
  lastApproval: 'Last approval: {at}, {by}',
  approvedAlready: '{by} approved this content at {at}. Nothing has changed since.',
  sameSerial:
    'The serial {serial} is not larger than the {last} of the last approval. If that was published, change serial and version before you approve.',
  notComparable:
    'What was approved before is not at hand, so the changes cannot be shown. Name the published folder with --against to see them.',
  more: 'madoguchi changelog shows the differences in full.',
  ask: 'Approve this content as {by}? [y/N]',
  nobodyAsked: 'Nobody is here to answer, so nothing was approved. Run it at a terminal, or look and then add --yes.',
  declined: 'Not approved. Nothing was written.',
  approved:
    'Wrote to approvals.json in {folder} that {by} approved version {version} (serial {serial}). Next: madoguchi build {folder} --out <output folder> --release.',
};

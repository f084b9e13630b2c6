import type { CheckStrings } from '../strings.js';

export const en: CheckStrings = {
  usage:
    'madoguchi check <content folder> [--fix [--yes]] [--strict] [--json | --annotate]   lists everything to put right (--fix: shows how, then writes it)',
  together: 'Use only one of --json, --annotate and --fix. --yes goes with --fix.',
  reading: 'Reading {file}',
  summary: '{errors} error(s), {warnings} warning(s), {infos} note(s)',
  nothing: 'Nothing to put right.',
  fixable:
    '{count} of them can be mended with madoguchi check {folder} --fix (it shows what changes before it writes).',
  would: '{file} would be changed like this',
  maybe: 'If the empty cells in {file} are left of merged ones, it would be changed like this',
  recoded: 'The encoding changes from {from} to UTF-8 (no character changes).',
  onlyLineEnds: 'Only the kind of line ends changes.',
  ask: 'Change {file}? [y/N]',
  askDoubtful: 'Are these left of merged cells? Change {file}? [y/N]',
  nobodyAsked:
    'Nobody is here to answer, so nothing was written. Run it at a terminal, or look and then use --fix --yes.',
  nothingToFix: 'There is nothing that can be mended automatically.',
  fixed: 'Changed {count} file(s). This is what a second check finds.',
  notMended: '{file} cannot be changed safely and was left as it is. Change it by hand.',
  changedMeanwhile:
    '{file} was saved by somebody else or by Excel in the meantime and was left as it is. Run it again.',
  notWritable: '{path} cannot be written. Close it in Excel, and check whether you may write it.',
  colon: ': ',
};

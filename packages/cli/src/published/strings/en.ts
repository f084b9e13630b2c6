import type { PublishedStrings } from '../strings.js';

export const en: PublishedStrings = {
  faulty:
    '{folder} has {count} thing(s) to put right and cannot be read. Put them right with madoguchi check, or name a folder that was built.',
  noContent:
    '{folder} is neither a content folder nor one that was built. Name the place of a service.json or a content.json.',
  wrongFile:
    '{path} in {folder} is missing or is not the one that content.json names. Build the folder again with madoguchi build, or name another one.',
  damaged:
    'A file in {folder} cannot be read ({at}). Build the folder again with madoguchi build, or name another one.',
  noGit:
    'There is no git here, so an earlier version cannot be fetched. Install git, or name the folder of the earlier version as well.',
  notInGit: '{folder} is not kept in git, or git cannot read it. Name the folder of the earlier version as well.',
  noRevision: 'git knows no version "{revision}". Check its name with git log.',
  notInRevision: 'There is no {folder} in the version "{revision}". Name one from after the folder was made.',
  revisionOf: '{folder} ({revision})',
};

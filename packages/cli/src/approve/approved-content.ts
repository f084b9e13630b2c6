import type { Desk } from '../desk/desk.js';
import { Refusal } from '../desk/command.js';
import { contentHash } from '../published/content-hash.js';
import { git, withRevision } from '../published/git.js';
import { readPublished, type Published } from '../published/read-published.js';
import type { Approval } from './approvals.js';

/**
 * The content that an approval approved, out of the history of the folder: an approval keeps a hash and no copy.
 * @returns `null` where git is missing, does not keep the folder, or has another content beside the approval.
 */
export async function approvedContent(folder: string, approval: Approval, desk: Desk): Promise<Published | null> {
  const log = await git(folder, ['log', '-1', '--format=%H', `-S${approval.hash}`, '--', 'approvals.json']);
  const commit = log?.output.toString().trim();
  if (!commit || log?.status) return null;
  try {
    const published = await withRevision(folder, commit, desk.language, (past) => readPublished(past, desk));
    return contentHash(published.files) === approval.hash ? published : null;
  } catch (problem) {
    // What was good then may have faults by the rules of today: it cannot be read, and that stops nobody.
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

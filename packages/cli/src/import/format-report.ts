import { blocksOf } from '../compile/markdown.js';
import { fill } from '../locale/format.js';
import { countKept } from './count-kept.js';
import { inlineMarkdownOf } from './nodes/to-markdown.js';
import { canonicalInlines } from './nodes/canonical-inlines.js';
import type { Note, NoteKind } from './note.js';
import type { ImportPlan } from './plan-import.js';
import type { ImportStrings } from './strings.js';

/** What only a person can decide; everything else was done. */
const TODO: ReadonlySet<NoteKind> = new Set([
  ...(['too-many', 'split', 'not-reviewed', 'translation', 'topic-added', 'choice-added', 'choice-missing'] as const),
  ...(['long-question', 'long-answer', 'no-source'] as const),
]);

export interface ReportFrame {
  readonly path: string;
  readonly folder: string;
  readonly dryRun: boolean;
}

/** Notes of one kind, in the order in which the kinds first came. */
export function grouped(notes: readonly Note[]): Map<NoteKind, Note[]> {
  const groups = new Map<NoteKind, Note[]>();
  for (const note of notes) groups.set(note.kind, [...(groups.get(note.kind) ?? []), note]);
  return groups;
}

/** The sentence about a kind of note; one about the whole has its details in it. */
export function sentenceOf(kind: NoteKind, notes: readonly Note[], strings: ImportStrings): string {
  const whole = notes.length === 1 && notes[0]?.place === '' ? notes[0].details : {};
  return fill(strings.notes[kind], whole);
}

/** Where a note is, and what is meant there. */
export function placeOf(note: Note, strings: ImportStrings): string {
  if (!note.place) return fill(strings.notes[note.kind], note.details);
  return [note.place, fill(strings.details[note.kind], note.details)].filter(Boolean).join(' — ');
}

/** What the imported answers are made of, such as `段落 12、箇条書き 3`. */
export function keptLine(plan: ImportPlan, strings: ImportStrings): string {
  const counts = countKept(plan.entries.flatMap(({ draft }) => blocksOf(draft.answer, () => undefined)));
  return (Object.keys(strings.blocks) as (keyof ImportStrings['blocks'])[])
    .flatMap((kind) => (counts.get(kind) ? [`${strings.blocks[kind]} ${counts.get(kind)}`] : []))
    .join(', ');
}

/** The report as a Markdown file: what came in, what was lost and where, what is left to do. */
export function formatReport(plan: ImportPlan, frame: ReportFrame, strings: ImportStrings): string {
  const { report } = strings;
  const groups = [...grouped(plan.notes)];
  const section = (wanted: boolean): string[] => {
    const parts = groups
      .filter(([kind]) => TODO.has(kind) === wanted)
      .flatMap(([kind, notes]) => group(kind, notes, strings));
    return parts.length ? parts : [report.none, ''];
  };
  const entries = plan.entries.map(({ id, draft }) => {
    const more = [
      draft.number && fill(report.number, { number: draft.number }),
      draft.updated && fill(report.updated, { date: draft.updated }),
      draft.category,
    ].filter(Boolean);
    return `- ${id}: ${safe(draft.wording)}${more.length ? ` (${safe(more.join(', '))})` : ''}`;
  });
  return [
    `# ${report.title}`,
    '',
    `- ${safe(fill(report.from, { path: frame.path }))}`,
    `- ${safe(fill(report.into, { folder: frame.folder }))}`,
    ...(frame.dryRun ? [`- ${report.dryRun}`] : []),
    `- ${fill(report.counts, { count: plan.entries.length })}`,
    `- ${fill(strings.kept, { kept: keptLine(plan, strings) })}`,
    '',
    `## ${report.todoTitle}`,
    '',
    ...section(true),
    `## ${report.notesTitle}`,
    '',
    ...section(false),
    `## ${report.keptTitle}`,
    '',
    ...(entries.length ? entries : [report.none]),
    '',
  ].join('\n');
}

function group(kind: NoteKind, notes: readonly Note[], strings: ImportStrings): string[] {
  const places = notes.filter(({ place }) => place);
  if (!places.length) return [...notes.map((note) => `- ${safe(placeOf(note, strings))}`), ''];
  return [
    `### ${safe(strings.notes[kind])} (${notes.length})`,
    '',
    ...places.map((note) => `- ${safe(placeOf(note, strings))}`),
    '',
  ];
}

/** Words of somebody else's page in a file that a person may open in anything: nothing of them is read as Markdown or HTML. */
function safe(text: string): string {
  return inlineMarkdownOf(canonicalInlines([text], () => undefined, { breaks: false }));
}

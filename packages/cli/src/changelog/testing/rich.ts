import { SMALL, withFolder } from '../../compile/fixture.js';
import { parsePublished } from '../../published/published-content.js';
import { compileFolder } from '../../compile/compile-folder.js';
import type { Published } from '../../published/read-published.js';

export const now = new Date('2026-11-24T00:00:00Z');

/** A content with something of every kind, by path. */
export const RICH: Readonly<Record<string, string>> = {
  ...SMALL,
  'service.json': JSON.stringify({
    ...(JSON.parse(SMALL['service.json'] ?? '') as object),
    // Set, so that it does not follow from the texts.
    calibration: { answer: 0.5, choose: 0.25 },
  }),
  'topics.csv': 'id,audience,ja,en\nregistration,seeker,登録,Registration\nmoney,seeker,給付,Benefits\n',
  'choices.csv':
    'id,parent,audience,leads,ja,en\nseeker,,seeker,,仕事を探す,Find work\n' +
    'registering,seeker,,topic:registration,登録,Registration\nbenefits,seeker,,topic:money,給付,Benefits\n' +
    'first,seeker,,entry:reg-1,登録の方法,How\noffice,,,office,窓口,Office\n',
  'faq/money.csv':
    'id,audience,automation,question,answer,aliases,related,links,source,reviewed,topics\n' +
    'money-1,seeker,choices-only,いつまでに申し込みますか,"申込みは30日以内です。**窓口**で[書類](https://www.example.go.jp/form)を出します。{給付|きゅうふ}は後日です。",期限|締め切り,reg-1,案内=https://www.example.go.jp/b,https://www.example.go.jp/m,2026-11-20,\n' +
    'money-2,seeker,choices-only,いくらもらえますか,窓口でお尋ねください。,,,,https://www.example.go.jp/m,2026-11-20,registration\n',
  'faq/money.en.csv':
    'id,question,answer,aliases\nmoney-1,When do I apply?,Apply within 30 days.,deadline\nmoney-2,How much?,Ask the office.,\n',
  'notices.csv':
    'id,from,until,level,ja,en\nstop,2026-12-01T00:00+09:00,2026-12-02T00:00+09:00,outage,止まります,It stops\n',
  'recall.csv': 'id,reason,date\nreg-9,誤り,2026-11-01\n',
  'safety.csv':
    'id,words,helplines,ja,en,source,reviewed\nhelp,死にたい,相談=tel:0120000000,話を聞きます。,We listen.,https://www.example.go.jp/s,2026-11-20\n',
};

/** What a folder with these files publishes. */
export async function publishedOf(change: Readonly<Record<string, string | null>> = {}): Promise<Published> {
  return withFolder({ ...RICH, ...change }, async (folder) => {
    const { files, faults } = await compileFolder(folder, { now });
    const errors = faults.filter(({ level }) => level === 'error');
    if (errors.length) throw new Error(JSON.stringify(errors));
    return { files, content: parsePublished(files) };
  });
}

/** One file with a piece of its text replaced. */
export function replaced(file: string, from: string, to: string): Record<string, string> {
  const text = RICH[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

export type ServiceMembers = Readonly<Record<string, unknown>>;

/** `service.json` with other members. */
export function service(change: ServiceMembers): Record<string, string> {
  const members = JSON.parse(RICH['service.json'] ?? '') as ServiceMembers;
  return { 'service.json': JSON.stringify({ ...members, ...change }) };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFolder } from '@madoguchi/cli';

/** A content with three answers whose ids are the sample's, so that the sample's tables fit. */
const FOLDER: Readonly<Record<string, string>> = {
  'service.json': JSON.stringify({
    ...{ schema: 1, id: 'small', version: '1', serial: 1, languages: ['ja', 'en'], provisional: [] },
    ...{ name: { ja: '窓口', en: 'Counter' }, banner: null, terms: { version: '1' }, retentionDays: 7, theme: {} },
    examples: [{ ja: '登録したい', en: 'Register' }],
  }),
  'terms.ja.md': '条件です。\n',
  'terms.en.md': 'Terms.\n',
  'help.ja.md': '使い方です。\n',
  'help.en.md': 'Help.\n',
  'topics.csv': 'id,audience,ja,en\nregistration,seeker,登録,Registration\n',
  'choices.csv':
    'id,parent,audience,leads,ja,en\nseeker,,seeker,,仕事を探す,Find work\n' +
    'registering,seeker,,topic:registration,登録,Registration\noffice,,,office,窓口,Office\n',
  'faq/registration.csv':
    'id,audience,automation,question,answer,aliases,related,links,source,reviewed,topics\n' +
    'reg-online,seeker,allowed,インターネットで求職申込みはできますか,はい。,ネットで登録,,,https://www.example.go.jp/,2026-11-24,\n' +
    'reg-office,seeker,allowed,窓口で求職申込みをすると何ができますか,相談できます。,窓口で登録,,,https://www.example.go.jp/,2026-11-24,\n' +
    'reg-validity,seeker,choices-only,求職申込みの有効期間はいつまでですか,表のとおりです。,期限,,,https://www.example.go.jp/,2026-11-24,\n',
  'faq/registration.en.csv':
    'id,question,answer,aliases\nreg-online,Can I register on the web?,Yes.,\n' +
    'reg-office,What can I do after registering at an office?,You get advice.,\n' +
    'reg-validity,How long is a registration valid?,See the table.,\n',
  'vocabulary.csv':
    'id,ja,en,synonyms\njob-application,求職申込み,registering for work,登録\n' +
    'online-registrant,オンライン登録者,online registrant,ネット|インターネット\n' +
    'validity-period,有効期間,validity period,期限\n',
  'offices.csv':
    'id,name,name.en,postcode,address,address.en,area,phone,fax,email,relay,online,hours,closed,url,source,reviewed\n' +
    'tokyo,窓口,,102-0072,東京都千代田区,,東京都千代田区,03-0000-0000,,,,,"Mon-Fri 08:30-17:15",holidays,,' +
    'https://www.example.go.jp/,2026-11-24\n',
};

/** The compiled files by path, for `memoryContentSource`. Throws where the compiler finds a fault in the folder. */
export async function smallContent(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-backends-'));
  try {
    for (const [path, text] of Object.entries(FOLDER)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { files, faults } = await compileFolder(folder, { now: new Date('2026-11-25T00:00:00Z') });
    const errors = faults.filter(({ level }) => level === 'error');
    if (errors.length) throw new Error(JSON.stringify(errors));
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

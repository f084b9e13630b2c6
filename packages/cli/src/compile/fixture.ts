import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small content folder without faults, by path. */
export const SMALL: Readonly<Record<string, string>> = {
  'service.json': JSON.stringify({
    schema: 1,
    id: 'small',
    version: '1',
    serial: 3,
    languages: ['ja', 'en'],
    provisional: ['en'],
    name: { ja: '窓口', en: 'Counter' },
    banner: { ja: '見本', en: 'Sample' },
    terms: { version: '1' },
    retentionDays: 7,
    examples: [{ ja: '登録したい', en: 'Register' }],
    theme: { primary: '#0017c1' },
  }),
  'terms.ja.md': '# 条件\n\n回答は{誤|あやま}ることがあります。\n',
  'terms.en.md': '# Terms\n\nAnswers can be wrong.\n',
  'help.ja.md': '# 使い方\n\n- 短く\n',
  'help.en.md': '# Help\n\n- Be short\n',
  'topics.csv': 'id,audience,ja,en\nregistration,seeker,登録,Registration\n',
  'choices.csv':
    'id,parent,audience,leads,ja,en\nseeker,,seeker,,仕事を探す,Find work\n' +
    'registering,seeker,,topic:registration,登録,Registration\nfirst,seeker,,entry:reg-1,登録の方法,How\noffice,,,office,窓口,Office\n',
  'faq/registration.csv':
    'id,audience,automation,question,answer,aliases,related,links,source,reviewed,topics\n' +
    'reg-1,seeker,allowed,登録するには,"1. 開く\n2. **入力**する\n\n> 注意",登録の仕方|申し込み,,案内=https://www.example.go.jp/a,https://www.example.go.jp/,2026-11-24,\n',
  'faq/registration.en.csv': 'id,question,answer,aliases\nreg-1,How do I register?,Open the page.,sign up\n',
  'vocabulary.csv': 'id,ja,en,synonyms\nregister,登録,registration,申し込み|とうろく\n',
  'offices.csv':
    'id,name,name.en,postcode,address,address.en,area,phone,fax,email,relay,online,hours,closed,url,source,reviewed\n' +
    'tokyo,窓口,,102-0072,東京都千代田区,,東京都千代田区|東京都中央区,03-0000-0000,,,,,"Mon-Fri 08:30-17:15|Sat 10:00-17:00",holidays|12-29..01-03,,https://www.example.go.jp/,2026-11-24\n',
};

/** Writes a content folder and gives its path to `use`; removes it afterwards. `change` replaces files; `null` leaves one out. */
export async function withFolder<T>(
  change: Readonly<Record<string, string | null>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  try {
    for (const [path, text] of Object.entries({ ...SMALL, ...change })) {
      if (text === null) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { main } from '../../packages/cli/src/main.js';
import { startDemo, type Demo } from '../tools/demo-server.mjs';
import { ROOT } from '../tools/run.mjs';
import { engines, openPage } from './driver/engines.js';

interface Report {
  readonly problems: boolean;
  readonly criteria: readonly { readonly id: string; readonly result: string }[];
  readonly page: {
    readonly stages: readonly string[];
    readonly problems: readonly {
      readonly rule: string;
      readonly part: string;
      readonly criteria: readonly string[];
    }[];
    readonly duties: readonly { readonly duty: string; readonly status: string }[];
  } | null;
  readonly files: readonly string[];
}

/** Runs `madoguchi audit` as a person does, for its JSON. */
async function audit(...args: string[]): Promise<{ readonly status: number; readonly report: Report }> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await main(['audit', ...args, '--json'], {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  assert.ok(out.length, error.join('\n'));
  return { status, report: JSON.parse(out.join('\n')) as Report };
}

describe('madoguchi audit', { skip: engines.includes('chromium') ? false : 'it checks pages in Chromium' }, () => {
  let demo: Demo;
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-audit-'));
  before(async () => {
    demo = await startDemo();
  });
  after(() => {
    demo.close();
    rmSync(folder, { recursive: true });
  });

  test('finds no criterion failed on the demo, under its strict policy, and leaves the rest to people', async () => {
    for (const [url, stages] of [
      [demo.hwis, ['closed', 'consent', 'choices']],
      [`${demo.hwis}inline.html`, ['consent', 'choices']],
      [demo.bureau, ['closed', 'consent', 'choices']],
    ] as const) {
      const { status, report } = await audit('--url', url);
      assert.deepEqual(report.page?.stages, stages, url);
      assert.deepEqual(
        report.page?.problems.filter(({ criteria }) => criteria.length),
        [],
        url,
      );
      assert.deepEqual(
        report.page?.duties.filter((each) => each.status === 'problem'),
        [],
        url,
      );
      assert.equal(status, 0, url);
      assert.ok(report.criteria.every(({ result }) => !/^(?:conforms|fails|not-applicable)$/.test(result)));
    }
  });

  test('finds what a page does wrong, and whose it is', async () => {
    demo.intercept = (path) =>
      path === '/'
        ? {
            body: (page: string) =>
              page
                .replace('<html lang="ja">', '<html>')
                .replace(/<title>.*<\/title>/, '')
                .replace('initial-scale=1', 'initial-scale=1, user-scalable=no')
                .replace('</main>', '<input /></main>'),
          }
        : null;
    try {
      const { status, report } = await audit('--url', demo.hwis);
      assert.equal(status, 1);
      const rules = new Set(
        report.page?.problems.filter(({ criteria }) => criteria.length).map(({ rule, part }) => `${part} ${rule}`),
      );
      for (const rule of ['document-title', 'html-has-lang', 'label', 'meta-viewport'])
        assert.ok(rules.has(`page ${rule}`), rule);
      assert.ok(
        [...rules].every((rule) => rule.startsWith('page ')),
        [...rules].join(),
      );
      const duties = report.page?.duties.filter(({ status: found }) => found === 'problem').map(({ duty }) => duty);
      assert.deepEqual(duties, ['title', 'language', 'zoom']);
      assert.equal(report.criteria.find(({ id }) => id === '2.4.2')?.result, 'machine-found');
    } finally {
      demo.intercept = () => null;
    }
  });

  test('makes a kit of a content whose states any static server shows, and leaves what people wrote', async () => {
    const out = join(folder, 'kit');
    const content = join(ROOT, 'examples/hwis/content');
    const { status, report } = await audit(content, '--out', out);
    assert.equal(status, 0);
    for (const path of report.files) assert.ok(existsSync(join(out, path)), path);
    for (const path of ['ja/results-jis.html', 'ja/results-jis.csv', 'en/manual-script.md', 'manual-results.csv']) {
      assert.ok(report.files.includes(path), path);
    }
    const results = join(out, 'criteria-results.csv');
    const judged = readFileSync(results, 'utf8').replace(
      '1.1.1,,,,,,',
      '1.1.1,2026-11-25,検査員,"NVDA 2026.1, Firefox 153",0.1.0,適合,',
    );
    writeFileSync(results, judged);
    const again = await audit(content, '--out', out);
    assert.equal(readFileSync(results, 'utf8'), judged);
    assert.equal(again.report.criteria.find(({ id }) => id === '1.1.1')?.result, 'conforms');
    assert.match(
      readFileSync(join(out, 'ja/results-jis.md'), 'utf8'),
      /1\.1\.1 .*適合（2026-11-25、検査員、NVDA 2026\.1, Firefox 153、版 0\.1\.0）/,
    );
    await shows(out, 'answer-choice');
  });

  /** Serves a folder as any static server does, and opens a state in it. */
  async function shows(out: string, state: string): Promise<void> {
    const types: Readonly<Record<string, string>> = {
      '.html': 'text/html',
      '.mjs': 'text/javascript',
      '.js': 'text/javascript',
      '.css': 'text/css',
    };
    const server = createServer((request, response) => {
      const path = join(out, new URL(request.url ?? '/', 'http://localhost').pathname);
      if (!existsSync(path) || !extname(path)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/json' }).end(readFileSync(path));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await openPage('chromium');
    try {
      const { port } = server.address() as AddressInfo;
      await page.open(`http://127.0.0.1:${String(port)}/gallery/state.html?state=${state}`);
      const end = Date.now() + 20_000;
      let drawn: string | undefined;
      while (!(drawn = await page.evaluate(() => document.documentElement.dataset['gallery']))) {
        assert.ok(Date.now() < end, 'the state is not drawn');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.equal(drawn, 'ready');
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  }
});

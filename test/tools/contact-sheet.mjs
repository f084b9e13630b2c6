import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findEngines } from './browsers.mjs';
import { startDemo } from './demo-server.mjs';
import { ROOT, stop } from './run.mjs';

// Every state of the gallery on one page, for a person to skim: test/results/contact-sheet.html. Names of states, or beginnings
// of them, as arguments: only these (`npm run contact-sheet -- answer offices-open`). With `--keep` it is written, smaller, to
// docs/accessibility/contact-sheet/, where it is kept.

/** The sheet for whoever works on it, and the smaller one that is kept. Small as they are, the text can be read. */
const SHEETS = {
  skimmed: { page: 'test/results/contact-sheet.html', images: 'contact-sheet', quality: 80, scales: [1, 0.75] },
  kept: { page: 'docs/accessibility/contact-sheet/index.html', images: 'images', quality: 25, scales: [0.75, 0.5] },
};
const keep = process.argv.includes('--keep');
const sheet = keep ? SHEETS.kept : SHEETS.skimmed;

const SIZES = {
  320: { width: 320, height: 640, deviceScaleFactor: sheet.scales[0] },
  1280: { width: 1280, height: 800, deviceScaleFactor: sheet.scales[1] },
};
const LOOKS = {
  light: { scheme: 'light', forced: 'none' },
  dark: { scheme: 'dark', forced: 'none' },
  ...(!keep && { 'forced colours': { scheme: 'dark', forced: 'active' } }),
};

const { chromium } = findEngines();
if (!chromium) stop('The contact sheet needs Chromium.');
const folder = join(ROOT, dirname(sheet.page), sheet.images);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const gallery = `${demo.hwis}gallery/`;
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const states = await (await fetch(`${gallery}states.json`)).json();
const shown = states.filter(({ id }) => !wanted.length || wanted.some((name) => id.startsWith(name)));
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
const page = await browser.newPage();
const protocol = await page.createCDPSession();
const failed = [];

/** Shows the page as a visitor with these settings sees it. */
async function look({ scheme, forced }) {
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ],
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Pictures of a state in one size; drawn in this size, since what a panel is depends on it. */
async function shoot(id, size) {
  await page.setViewport(SIZES[size]);
  // A page that is loaded in forced colours keeps their background when they end.
  await look(LOOKS.light);
  await page.goto(`${gallery}state.html?state=${id}`);
  await page.waitForFunction(() => document.documentElement.dataset.gallery);
  const { gallery: drawn, reason } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  if (drawn !== 'ready') failed.push(`${id} at ${size}: ${drawn} ${reason ?? ''}`);
  const pictures = [];
  for (const [name, settings] of Object.entries(LOOKS)) {
    await look(settings);
    const file = `${id}-${size}-${name.replaceAll(' ', '-')}.webp`;
    await writeFile(join(folder, file), await page.screenshot({ type: 'webp', quality: sheet.quality }));
    pictures.push({ file, label: `${size} px, ${name}`, size });
  }
  return pictures;
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const figure = (id, { file, label, size }) => {
  const { width, height } = SIZES[size];
  const source = `${sheet.images}/${file}`;
  return `<figure><a href="${source}"><img src="${source}" alt="${id}, ${label}" width="${width}" height="${height}" loading="lazy"></a>
<figcaption>${label}</figcaption></figure>`;
};

const rows = [];
for (const [index, { id, title, reach }] of shown.entries()) {
  const pictures = [];
  for (const size of Object.keys(SIZES)) pictures.push(...(await shoot(id, size)));
  rows.push(`<section><h2 id="${id}">${id} <small>${escape(title.en)} · <span lang="ja">${escape(title.ja)}</span></small></h2>
<p>${escape(reach.en)}</p>
<div>${pictures.map((picture) => figure(id, picture)).join('\n')}</div></section>`);
  if ((index + 1) % 10 === 0) console.log(`${index + 1} of ${shown.length} states`);
}
await browser.close();
demo.close();

await writeFile(
  join(ROOT, sheet.page),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contact sheet: ${shown.length} states</title>
<style>
:root { color-scheme: light; font: 14px/1.5 sans-serif; color: #1a1a1a; background: #e6e6e6; }
body { margin: 16px; }
h2 { margin: 32px 0 0; font-size: 16px; }
small { font-weight: 400; font-size: inherit; }
p { margin: 0 0 8px; color: #595959; }
div { display: flex; gap: 12px; overflow-x: auto; }
figure { margin: 0; }
img { display: block; inline-size: auto; block-size: 320px; background: #fff; }
figcaption { font-size: 12px; }
</style>
<h1>Contact sheet: ${shown.length} states</h1>
<p>Drawn in Chromium on ${new Date().toISOString().slice(0, 10)} by <code>npm run contact-sheet</code>; no test compares it.</p>
${rows.join('\n')}
</html>
`,
);
console.log(`${shown.length} states: ${sheet.page}`);
if (failed.length) stop(failed.join('\n'));

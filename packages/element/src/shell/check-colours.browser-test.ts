import { contrast, rgbOf } from '@madoguchi/content/contrast';
import { expect } from '@open-wc/testing';
import type { MadoguchiChat } from '../define.js';
import { cleanUp, mount, root, until } from '../testing/harness.js';
import { checkColours, PAGE_COLOURS } from './check-colours.js';

/** A colour as the launcher is drawn with it, as `#rrggbb`. */
function drawn(chat: MadoguchiChat, property: 'backgroundColor' | 'color' = 'backgroundColor'): string {
  const launcher = root(chat).querySelector('.launcher');
  if (!launcher) throw new Error('no launcher');
  return hex(getComputedStyle(launcher)[property]);
}

function hex(computed: string): string {
  const numbers = computed.match(/[\d.]+/g)?.map(Number) ?? [];
  return `#${numbers.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The hue of `#rrggbb` in degrees. */
function hue(colour: string): number {
  const [red, green, blue] = rgbOf(colour);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (!range) return 0;
  const sixth =
    most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return (sixth * 60 + 360) % 360;
}

describe("a page's own colours", () => {
  const said: string[] = [];
  const warn = console.warn;
  let style: HTMLStyleElement;
  beforeEach(() => {
    said.length = 0;
    console.warn = (text: string) => void said.push(text);
    style = document.createElement('style');
    document.head.append(style);
  });
  afterEach(async () => {
    console.warn = warn;
    style.remove();
    await cleanUp();
  });

  /** An element in a page that sets this, with its colours looked at. */
  async function page(theme: 'light' | 'dark', css: string): Promise<MadoguchiChat> {
    style.textContent = `madoguchi-chat{${css}}`;
    const chat = mount({ theme });
    checkColours(chat);
    await until(() => root(chat).querySelector('.launcher'), 'the launcher');
    return chat;
  }

  it('are held against what the shell draws them on', async () => {
    for (const [index, theme] of (['light', 'dark'] as const).entries()) {
      const chat = await page(theme, '');
      const shell = getComputedStyle(chat);
      const pair = PAGE_COLOURS[index as 0 | 1];
      const long = (value: string): string =>
        value
          .trim()
          .replace(/^#(.)(.)(.)$/, (_, red: string, green: string, blue: string) =>
            ['#', red, red, green, green, blue, blue].join(''),
          );

      expect(['--_bg', '--_soft'].map((name) => long(shell.getPropertyValue(name)))).to.deep.equal(pair.surfaces);
      expect(long(shell.getPropertyValue('--_on'))).to.equal(pair.surfaces[0]);
      expect(long(shell.getPropertyValue('--_primary'))).to.equal(pair.own);
      chat.remove();
    }
  });

  it('stay as they are where their contrast is enough, and nothing is said', async () => {
    const light = await page('light', '--madoguchi-primary:#00663d;--madoguchi-primary-dark:#7fd1a8');
    expect(drawn(light)).to.equal('#00663d');
    light.setAttribute('theme', 'dark');
    expect(drawn(light)).to.equal('#7fd1a8');
    expect(said).to.deep.equal([]);
  });

  for (const [notation, colour] of [
    ['a hexadecimal number', '#ff7f50'],
    ['a name', 'coral'],
    ['rgb()', 'rgb(255 127 80)'],
    ['hsl()', 'hsl(16 100% 65.7%)'],
    ['oklch()', 'oklch(73.5% 0.1685 40.25)'],
    ['a variable of the page', 'var(--brand);--brand:coral'],
  ] as const) {
    it(`become the nearest darker shade of their hue on light (${notation})`, async () => {
      const chat = await page('light', `--madoguchi-primary:${colour}`);
      const used = drawn(chat);
      for (const surface of ['#ffffff', '#f2f2f2']) {
        expect(contrast(rgbOf(used), rgbOf(surface))).to.be.at.least(4.5);
      }
      // The nearest one: hardly more than what is needed.
      expect(contrast(rgbOf(used), rgbOf('#f2f2f2'))).to.be.below(4.6);
      expect(hue(used)).to.be.closeTo(hue('#ff7f50'), 2);
      expect(said).to.have.length.at.most(1);
    });
  }

  it('become the nearest lighter shade of their hue on dark', async () => {
    const chat = await page('dark', '--madoguchi-primary-dark:#00663d');
    const used = drawn(chat);
    expect(contrast(rgbOf(used), rgbOf('#333333'))).to.be.within(4.5, 4.6);
    expect(contrast(rgbOf(used), rgbOf('#1a1a1a'))).to.be.at.least(4.5);
    expect(hue(used)).to.be.closeTo(hue('#00663d'), 2);
  });

  it('are named in the console once, with what was given, what is used and both contrasts', async () => {
    const chat = await page('light', '--madoguchi-primary:#fedcba');
    checkColours(chat);
    const other = await page('light', '--madoguchi-primary:#fedcba');
    expect(said).to.have.length(1);
    expect(said[0]).to.match(
      /^<madoguchi-chat> --madoguchi-primary: "#fedcba" has a contrast of 1\.\d\d; #[\da-f]{6} \(4\.5\d\) is used\. Text needs 4\.5\.$/,
    );
    expect(said[0]).to.contain(drawn(other));
  });

  it('are made opaque: nobody knows what is behind the launcher', async () => {
    const chat = await page('light', '--madoguchi-primary:rgb(0 0 128 / .8)');
    expect(drawn(chat)).to.equal('#333399');
    expect(said.join()).to.contain('is not opaque');
  });

  for (const nothing of ['12px', 'transparent', 'none']) {
    it(`are refused where they are no visible colour (${nothing})`, async () => {
      const chat = await page('light', `--madoguchi-primary:${nothing}`);
      expect(drawn(chat)).to.equal('#0017c1');
      expect(said.join()).to.contain(`"${nothing}" is no visible colour; #0017c1`);
    });
  }

  it('are looked at by the element itself, and again when its theme changes', async () => {
    style.textContent = `madoguchi-chat{--madoguchi-primary:#ffeedd}
      madoguchi-chat[theme=dark]{--madoguchi-primary-dark:#221100}`;
    const chat = mount({ theme: 'light' });
    await until(() => said.some((text) => text.includes('--madoguchi-primary: "#ffeedd"')), 'the first correction');
    expect(contrast(rgbOf(drawn(chat)), rgbOf('#ffffff'))).to.be.at.least(4.5);
    chat.setAttribute('theme', 'dark');
    await until(() => said.some((text) => text.includes('--madoguchi-primary-dark: "#221100"')), 'the second one');
    expect(contrast(rgbOf(drawn(chat)), rgbOf(drawn(chat, 'color')))).to.be.at.least(4.5);
  });
});

import { contrast, rgbOf, TEXT_CONTRAST, type Rgb } from '@madoguchi/content/contrast';

/**
 * What each of the page's colours is drawn on: the background, which is also the colour of text on a button of the
 * page's colour, and the softer one of notes. `own` is the element's colour, `used` is read before the page's property.
 * They repeat `shell-styles.ts`, because a chunk that imported from the shell would load it again without its hash; a
 * browser test holds them to be the same.
 */
export const PAGE_COLOURS = [
  { property: '--madoguchi-primary', used: '--_light', own: '#0017c1', surfaces: ['#ffffff', '#f2f2f2'] },
  { property: '--madoguchi-primary-dark', used: '--_dark', own: '#9db7f9', surfaces: ['#1a1a1a', '#333333'] },
] as const;

/** Shades that are tried between a colour and black or white: finer than the 256 of a screen. */
const SHADES = 512;

/** What was said already: two counters, or a second look, do not say it again. */
const warned = new Set<string>();

/**
 * Looks at the colours that the page set for `host`. One with too little contrast is replaced by the nearest shade of
 * its hue that has enough, darker on light and lighter on dark. One that lets what is behind it shine through is made
 * opaque, since nobody knows what is behind the launcher. What is no visible colour is refused, and the element's own is
 * used. Each is said in the console once. To be called again when the page may have set others.
 */
export function checkColours(host: HTMLElement): void {
  for (const { property, used, own, surfaces } of PAGE_COLOURS) {
    host.style.removeProperty(used);
    const given = getComputedStyle(host).getPropertyValue(property).trim();
    if (!given) continue;
    const backgrounds = surfaces.map(rgbOf);
    const seen = seenColour(host, property, backgrounds[0] ?? WHITE);
    const ratio = seen ? lowest(seen.colour, backgrounds) : 0;
    if (seen?.opaque && ratio >= TEXT_CONTRAST) continue;
    const shade = seen ? nearestShade(seen.colour, backgrounds) : rgbOf(own);
    const value = hex(shade);
    host.style.setProperty(used, value);
    const problem = seen
      ? `has a contrast of ${decimals(ratio)}${seen.opaque ? '' : ' and is not opaque'}`
      : 'is no visible colour';
    const text = `<madoguchi-chat> ${property}: "${given}" ${problem}; ${value} (${decimals(lowest(shade, backgrounds))}) is used. Text needs ${String(TEXT_CONTRAST)}.`;
    if (!warned.has(text)) console.warn(text);
    warned.add(text);
  }
}

const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];

/**
 * A colour as it is seen on an opaque `background`; `null` for what is no colour, or not visible. The browser reads it:
 * mixed with itself, a colour of any notation (a name, `hsl()`, `oklch()`, `var()`) is computed as one of sRGB.
 */
function seenColour(
  host: HTMLElement,
  property: string,
  background: Rgb,
): { readonly colour: Rgb; readonly opaque: boolean } | null {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.backgroundColor = `color-mix(in srgb,var(${property}),var(${property}))`;
  host.shadowRoot?.append(probe);
  const computed = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const numbers = /^color\(srgb (.+)\)$/.exec(computed)?.[1]?.match(/[^\s/]+/g);
  if (!numbers) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers.map((part) => Math.min(Math.max(Number(part) || 0, 0), 1));
  return alpha ? { colour: mix(background, [red, green, blue], alpha), opaque: alpha === 1 } : null;
}

/** The first shade on the way to black or white, whichever is farther from the backgrounds, that has enough contrast. */
function nearestShade(colour: Rgb, backgrounds: readonly Rgb[]): Rgb {
  const end = lowest(BLACK, backgrounds) > lowest(WHITE, backgrounds) ? BLACK : WHITE;
  for (let step = 0; step < SHADES; step++) {
    // As a screen shows it: what is rounded afterwards could fail again.
    const shade = rgbOf(hex(mix(colour, end, step / SHADES)));
    if (lowest(shade, backgrounds) >= TEXT_CONTRAST) return shade;
  }
  return end;
}

/** Adding black or white alone keeps the hue. */
function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, index) => part + ((to[index] ?? 0) - part) * share) as unknown as Rgb;
}

function lowest(colour: Rgb, backgrounds: readonly Rgb[]): number {
  return Math.min(...backgrounds.map((background) => contrast(colour, background)));
}

function hex(colour: Rgb): string {
  return `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Cut, not rounded: 4.499 is not 4.5. */
function decimals(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

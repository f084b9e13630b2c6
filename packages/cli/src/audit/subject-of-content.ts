import { parseContentFile } from '@madoguchi/content';
import { contrast, rgbOf } from '@madoguchi/content/contrast';
import type { ColourRatio, KitContent } from './kit-subject.js';

const BASE = 'https://audit.invalid/content.json';

/** What the element draws the content's colours on: its background, and the softer one of notes. */
const SURFACES = { primary: ['#ffffff', '#f2f2f2'], primaryDark: ['#1a1a1a', '#333333'] } as const;

/** What the kit says of a compiled content: its languages, and how its colours stand out. */
export function subjectOfContent(files: ReadonlyMap<string, string>): KitContent {
  const file = parseContentFile(files.get('content.json') ?? '', BASE);
  if (file.kind !== 'manifest') throw new RangeError('an overlay is no content');
  const { name, version, languages, provisional, theme } = file.manifest;
  const colours = (['primary', 'primaryDark'] as const).flatMap((member): readonly ColourRatio[] => {
    const colour = theme[member];
    return colour === undefined
      ? []
      : SURFACES[member].map((background) => ({
          colour,
          background,
          ratio: contrast(rgbOf(colour), rgbOf(background)),
        }));
  });
  return { name, version, languages, provisional, colours };
}

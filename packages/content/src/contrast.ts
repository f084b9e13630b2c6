/** A colour of the sRGB space: red, green and blue, each 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The least contrast of text that is not large. Source: WCAG 2.2, success criterion 1.4.3. */
export const TEXT_CONTRAST = 4.5;

/**
 * Contrast ratio of two opaque colours, 1 to 21.
 * Source of the formula: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".
 */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour that `#rrggbb` names. Anything else gives numbers that are not numbers. */
export function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

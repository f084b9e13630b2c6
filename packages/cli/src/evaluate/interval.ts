/** From … to, both included. */
export type Interval = readonly [from: number, to: number];

/** The standard normal's quantile for 95%. */
const Z = 1.959964;

/**
 * The 95% interval of a share, by the score method: Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22 (1927), pages 209-212. Unlike the usual one it also holds
 * for few questions and for shares near 0 and 1 (Brown, Cai and DasGupta, "Interval estimation for a binomial proportion",
 * Statistical Science 16 (2001)). For a mean of values from 0 to 1 it is never too narrow: none varies more than a share.
 * @param share - 0 to 1.
 * @param of - The number of cases, at least 1.
 */
export function wilson(share: number, of: number): Interval {
  const z2 = (Z * Z) / of;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of));
  // What rounding adds beyond the ends of the scale is taken off.
  return [share === 0 ? 0 : Math.max(0, middle - half), share === 1 ? 1 : Math.min(1, middle + half)];
}

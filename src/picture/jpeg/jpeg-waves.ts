/** From samples to waves (ITU-T T.81, annex A.3.3). */

/**
 * Turns eight rows of samples into waves, and rows into columns: done twice, the waves across and down are in their places.
 *
 * @param next samples from row to row
 */
export function transformRows(samples: Float64Array, from: number, next: number, waves: Float64Array): void {
  // Half the cosines of π/16 to 7π/16.
  const c1 = 0.4903926402016152;
  const c2 = 0.46193976625564337;
  const c3 = 0.4157348061512726;
  const c4 = 0.3535533905932738;
  const c5 = 0.2777851165098011;
  const c6 = 0.1913417161825449;
  const c7 = 0.09754516100806412;
  for (let row = 0, at = from; row < 8; row++, at += next) {
    const s0 = samples[at] as number;
    const s1 = samples[at + 1] as number;
    const s2 = samples[at + 2] as number;
    const s3 = samples[at + 3] as number;
    const s4 = samples[at + 4] as number;
    const s5 = samples[at + 5] as number;
    const s6 = samples[at + 6] as number;
    const s7 = samples[at + 7] as number;
    // Waves are alike from both ends, or opposite: even ones take what two samples have in common.
    const a = s0 + s7;
    const b = s1 + s6;
    const c = s2 + s5;
    const d = s3 + s4;
    waves[row] = a * c4 + b * c4 + c * c4 + d * c4;
    waves[row + 16] = a * c2 + b * c6 - c * c6 - d * c2;
    waves[row + 32] = a * c4 - b * c4 - c * c4 + d * c4;
    waves[row + 48] = a * c6 - b * c2 + c * c2 - d * c6;
    const e = s0 - s7;
    const f = s1 - s6;
    const g = s2 - s5;
    const h = s3 - s4;
    waves[row + 8] = e * c1 + f * c3 + g * c5 + h * c7;
    waves[row + 24] = e * c3 - f * c7 - g * c1 - h * c5;
    waves[row + 40] = e * c5 - f * c1 + g * c7 + h * c3;
    waves[row + 56] = e * c7 - f * c5 + g * c3 - h * c1;
  }
}

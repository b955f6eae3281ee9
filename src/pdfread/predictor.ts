import type { Budget } from './budget.ts';
import type { Decoded, Resolve } from './filters.ts';
import { asNumber, type Dict } from './pdf-values.ts';

/** Undoes PNG prediction, which cross-reference streams use (ISO 32000-1 7.4.4.4). */
export function undoPredictor(
  bytes: Uint8Array,
  parameters: Dict,
  resolve: Resolve,
  budget: Budget,
): Decoded {
  const setting = (key: string, usual: number): number => {
    const value = asNumber(resolve(parameters.entries.get(key))) ?? usual;
    return Number.isInteger(value) && value > 0 ? value : usual;
  };
  const predictor = setting('Predictor', 1);
  if (predictor === 1) return { bytes };
  const bits = setting('BitsPerComponent', 8) * setting('Colors', 1);
  const step = Math.ceil(bits / 8);
  const width = Math.ceil((bits * setting('Columns', 1)) / 8);
  if (predictor < 10 || width > bytes.length) return { problem: 'unsupported' };
  const rows = Math.ceil(bytes.length / (width + 1));
  // The work of a byte is that of several copied.
  budget.spend(rows * width * 2);
  const found = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const type = bytes[row * (width + 1)] as number;
    for (let x = 0; x < width; x++) {
      const at = row * width + x;
      const left = x >= step ? (found[at - step] as number) : 0;
      const up = row > 0 ? (found[at - width] as number) : 0;
      const corner = row > 0 && x >= step ? (found[at - width - step] as number) : 0;
      found[at] = (bytes[row * (width + 1) + 1 + x] ?? 0) + predict(type, left, up, corner);
    }
  }
  return { bytes: found };
}

function predict(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

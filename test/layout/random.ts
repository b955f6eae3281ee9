import type { Flow } from '../../src/layout/paginate.ts';
import { seeded } from '../text/random.ts';

/** Any issue whose colophon leaves room for two lines. */
export function randomFlow(seed: number): Flow {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const lines = 15 + upTo(15);
  return {
    paragraphs: Array.from({ length: upTo(12) }, () => 1 + upTo(random() < 0.5 ? 3 : 30)),
    masthead: 10,
    colophon: random() < 0.2 ? 0 : upTo(lines - 10),
    lines,
    avoidWidows: random() < 0.7,
  };
}

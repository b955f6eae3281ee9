import { type Flow, lineUnit, type Unit } from '../../src/layout/paginate.ts';
import { seeded } from '../text/random.ts';

/** The units of paragraphs of so many lines. */
export const unitsOf = (paragraphs: readonly number[], avoidWidows: boolean): Unit[] =>
  paragraphs.flatMap((lines) => Array.from({ length: lines }, (_, i) => lineUnit(i, lines, avoidWidows)));

export interface RandomFlow extends Flow {
  readonly paragraphs: readonly number[];
  readonly avoidWidows: boolean;
}

/** Any issue whose colophon leaves room for two lines. */
export function randomFlow(seed: number): RandomFlow {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const lines = 15 + upTo(15);
  const paragraphs = Array.from({ length: upTo(12) }, () => 1 + upTo(random() < 0.5 ? 3 : 30));
  const colophon = random() < 0.2 ? 0 : upTo(lines - 10);
  const avoidWidows = random() < 0.7;
  const units = unitsOf(paragraphs, avoidWidows);
  return { units, paragraphs, masthead: 10, colophon, colophonPage: 'last', lines, avoidWidows };
}

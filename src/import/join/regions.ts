/** Headers and footers of documents that have them as such: mostly furniture, at times the masthead or the colophon. */

import type { Dropped } from '../element.ts';
import type { Block, Line, Manuscript } from '../manuscript.ts';
import { isMarkedNumber, type WithoutFurniture } from './furniture.ts';

/** What a masthead says: a number of issue. */
const NUMBER = /第\s*[\d〇零一二三四五六七八九十百〔〕[\]（）()年—\-–、\s]{1,16}\s*[期号]|增\s*刊/u;
/** What a colophon says. */
const COLOPHON =
  /^(?:报|送|发|抄\s*送|抄\s*报|主\s*送|本期发|责任编辑|编\s*辑|审\s*核|签\s*发)\s*[：:]|印发$|共印/u;
/** In points: the size of a masthead's title. */
const LARGE = 26;
/** A masthead stands among so many lines at the start. */
const START = 14;

/** Takes headers and footers out; those that are a masthead or a colophon become text of the first and the last page. */
export function dropRegions(blocks: readonly Block[], { source }: Manuscript): WithoutFurniture {
  const textOf = (line: Line): string => source.text.slice(line.start, line.end).trim();
  const isLine = (block: Block): block is Line => block.kind === 'line';
  const inRegion = (region: Line['region']): Line[] =>
    blocks.filter(isLine).filter((line) => line.region === region);
  const isLarge = (line: Line): boolean => line.stretches.some(({ look }) => (look.size ?? 0) >= LARGE);
  const isNumber = (line: Line): boolean => {
    const text = textOf(line);
    return isMarkedNumber(text) || /^[\d\s/—–\-－]*$/.test(text);
  };
  const start = inRegion('text').slice(0, START);
  const headers = inRegion('header').filter((line) => !isNumber(line));
  const hasMasthead = start.some((line) => isLarge(line) || NUMBER.test(textOf(line)));
  const isMasthead = !hasMasthead && headers.some((line) => isLarge(line) || NUMBER.test(textOf(line)));
  const seen = new Set<string>();
  const kept = new Map<Line, 'first' | 'last'>();
  for (const line of headers) {
    const text = textOf(line);
    if (isMasthead && !seen.has(text)) kept.set(line, 'first');
    seen.add(text);
  }
  const ends = inRegion('text').slice(-START);
  const hasColophon = ends.some((line) => COLOPHON.test(textOf(line)));
  for (const line of inRegion('footer')) {
    if (!hasColophon && COLOPHON.test(textOf(line))) kept.set(line, 'last');
  }
  const asText = (where: 'first' | 'last'): Line[] =>
    [...kept].flatMap(([line, at]) => (at === where ? [{ ...line, region: 'text' as const }] : []));
  const dropped: Dropped[] = [...inRegion('header'), ...inRegion('footer')]
    .filter((line) => !kept.has(line))
    .map((line) => ({
      start: line.start,
      end: line.end,
      rule: isNumber(line) ? 'page-number' : 'running-head',
    }));
  const rest = blocks.filter(
    (block) => !isLine(block) || (block.region !== 'header' && block.region !== 'footer'),
  );
  return { blocks: [...asText('first'), ...rest, ...asText('last')], dropped };
}

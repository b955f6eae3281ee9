import type { Section } from '../base/tag.ts';
import type { Contents, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { BodyBlock, ContentsBlock } from './block.ts';
import { bracketed, type TitledPart } from './items.ts';
import { INDENT } from './paragraph.ts';
import { HALF_LINES, styled } from './styles.ts';

const HEADING = '本期要目';

/** Least type size of its heading: 小二; it is never smaller than the body. */
const HEADING_SIZE = 18;

/** How much further in than its column an item stands, in em. */
const STEP = 1;

/**
 * The list of contents (要目): its heading in 小标宋, then a line for each title, those of columns in 黑体 and those of
 * their items further in. Nothing where it would be empty.
 */
export function composeContents(
  contents: Contents,
  parts: readonly TitledPart[],
  { em }: Template,
): BodyBlock[] {
  const lines = linesOf(contents, parts);
  if (lines.length === 0) return [];
  const section: Section = { kind: 'section', bookmark: HEADING };
  const list: Section = { kind: 'section', role: 'contents', parent: section };
  const hasColumns = lines.some(({ part }) => part?.kind === 'column');
  const entries = lines.map(({ text, part }): ContentsBlock['entries'][number] => {
    const isBelow = hasColumns && part?.kind === 'item' && part.section.parent !== undefined;
    const entry: Section = {
      kind: 'section',
      role: 'entry',
      parent: list,
      ...(part && { target: part.section }),
    };
    return {
      tag: { kind: 'paragraph', parent: entry },
      content: part?.kind === 'column' ? bracketed(part.title) : [styled('body', text)],
      indent: INDENT + (isBelow ? STEP : 0),
    };
  });
  return [
    {
      kind: 'heading',
      tag: { kind: 'heading', level: 2, parent: section },
      content: [styled('title', HEADING)],
      size: Math.max(HEADING_SIZE, em),
      align: 'center',
      indent: 0,
      white: HALF_LINES,
    },
    {
      kind: 'contents',
      tag: { kind: 'paragraph', parent: list },
      size: em,
      inset: INDENT,
      entries,
      numbered: contents.pageNumbers,
    },
  ];
}

interface ContentsLine {
  readonly text: Sourced;
  readonly part?: TitledPart | undefined;
}

function linesOf({ entries }: Contents, parts: readonly TitledPart[]): readonly ContentsLine[] {
  if (!entries) return parts.map((part) => ({ text: part.title, part }));
  const known = new Map(parts.map((part) => [part.title, part]));
  return entries.map((text) => ({ text, part: text.title && known.get(text.title) }));
}

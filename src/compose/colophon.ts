import type { Issue, SignoffEntry, Sourced } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { AnyBlock, Paragraph, Part, Row, Rule, Spread } from './block.ts';
import { gapOf, styled } from './styles.ts';

/**
 * The colophon (版记): distribution, sign-off and copies between rules (GB/T 9704 7.4.1: 0.35 mm first and last,
 * 0.25 mm inside, as wide as the type area).
 */
export function composeColophon(issue: Issue, template: Template): AnyBlock[] {
  const part = (block: number): Part => ({ kind: 'colophon', block, row: 0 });
  const place = { size: template.colophon.size, inset: template.em };
  const blocks: (Paragraph | Spread | Row)[] = [];
  if (issue.distribution) {
    const { label, recipients } = issue.distribution;
    blocks.push({
      kind: 'paragraph',
      part: part(blocks.length),
      label: [styled('colophon', label), styled('colophon', '：')],
      content: [styled('colophon', recipients)],
      ...place,
      indent: 0,
    });
  }
  if (issue.signoff.length > 0) {
    blocks.push({
      kind: 'spread',
      part: part(blocks.length),
      cells: issue.signoff.map(composeSignoff),
      ...place,
    });
  }
  if (issue.copies !== undefined) {
    const content = [styled('colophon', `共印${issue.copies}份`)];
    blocks.push({ kind: 'row', part: part(blocks.length), cells: [{ content, align: 'right' }], ...place });
  }
  if (blocks.length === 0) return [];
  const { outerRule, innerRule } = template.colophon;
  const inner: AnyBlock[] = blocks.flatMap((block, i) =>
    i === 0 ? [block] : [rule(innerRule, 'middle'), block],
  );
  return [rule(outerRule, 'top'), ...inner, rule(outerRule, 'bottom')];
}

const rule = (thickness: number, edge: Rule['edge']): Rule => ({
  kind: 'rule',
  thickness,
  colour: 'black',
  edge,
});

/** Between the names of one role, in em: more than inside a widened name. */
const BETWEEN_NAMES = 1.5;

function composeSignoff({ role, names }: SignoffEntry): StyledText[] {
  const people = names.flatMap((name, i) => [
    ...(i > 0 ? [gapOf('colophon', BETWEEN_NAMES)] : []),
    ...widen(name),
  ]);
  return [styled('colophon', role), styled('colophon', '：'), ...people];
}

/** A name of two characters takes the width of three: 李　勉. */
function widen(name: Sourced): StyledText[] {
  const [first, second, ...more] = [...name.text];
  if (first === undefined || second === undefined || more.length > 0) return [styled('colophon', name)];
  const half = (text: string): StyledText => styled('colophon', { text, span: name.span });
  return [half(first), gapOf('colophon', 1), half(second)];
}

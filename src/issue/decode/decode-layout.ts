/** How the page is to look: `layout` and `fonts`. */

import { ROLES } from '../../base/role.ts';
import type { FileValues } from '../../schema/schema.ts';
import { type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { FontChoice, Issue, LayoutChoice } from '../model.ts';
import { defined, verbatimUnder } from './nodes.ts';

export function decodeFonts(root: MappingNode): Issue['fonts'] {
  const node = valueUnder(root, 'fonts');
  const choices = ROLES.flatMap((role): [string, FontChoice][] => {
    const value = valueUnder(node, role);
    if (!value) return [];
    if (value.kind === 'scalar') return [[role, { font: { text: value.text.trim(), span: value.span } }]];
    const member = verbatimUnder(value, 'member')?.text;
    return [
      [
        role,
        defined({ font: verbatimUnder(value, 'font'), western: verbatimUnder(value, 'western'), member }),
      ],
    ];
  });
  return Object.fromEntries(choices);
}

export function decodeLayout({ layout }: FileValues): LayoutChoice {
  if (!layout) return {};
  const { pageNumber, ...rest } = layout;
  return defined({ ...rest, pageNumber: pageNumber && defined(pageNumber) });
}

/** Each key of the layout with its value, in whichever of the files. */
export function layoutSpans(root: MappingNode): Issue['layoutSpans'] {
  const layout = valueUnder(root, 'layout');
  if (layout?.kind !== 'mapping') return {};
  return Object.fromEntries(
    layout.entries.map(({ key, keySpan, value: { span } }) => [
      key,
      span.source === keySpan.source && span.end > keySpan.end ? { ...keySpan, end: span.end } : keySpan,
    ]),
  );
}

import type { FileValues } from '../../schema/schema.ts';
import { type MappingNode, valueUnder } from '../../schema/tree.ts';
import type { Issue } from '../model.ts';
import { titleUnder } from './nodes.ts';

/** Who printed the issue and when: the first issuer and the issue's date where nothing else is given. */
export function decodePrinted(
  root: MappingNode,
  { printed, date }: FileValues,
  { issuers }: Issue['masthead'],
): Issue['printed'] {
  if (printed === undefined || printed === false || date === undefined) return undefined;
  const by = titleUnder(valueUnder(root, 'printed'), 'by') ?? issuers[0];
  const own = typeof printed === 'object' && 'year' in printed ? printed : undefined;
  const inner = typeof printed === 'object' && !('year' in printed) ? printed.date : undefined;
  return by && { by, date: own ?? inner ?? date.count };
}

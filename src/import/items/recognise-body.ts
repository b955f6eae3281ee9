/** A text without titles, such as that of an attachment: paragraphs, pictures, tables with what stands around them. */

import type { SourceText } from '../../base/diagnostic.ts';
import type { Element } from '../element.ts';
import type { DraftPart, Recognised } from '../issue-draft.ts';
import { picturesAt } from './draft-pictures.ts';
import { tableRoles } from './fixed-roles.ts';
import { buildEntries } from './item-builder.ts';
import { type ItemNode, nodesOf } from './item-node.ts';
import type { Role, Roles } from './item-roles.ts';
import { newLedger } from './ledger.ts';
import { type Profile, profileOf } from './text-look.ts';

function rolesOfBody(nodes: readonly ItemNode[], profile: Profile): Roles {
  const roles: Roles = nodes.map((node): Role | undefined =>
    node.kind === 'divider' ? { kind: 'divider', parts: false } : undefined,
  );
  nodes.forEach((node, i) => {
    if (node.kind !== 'image' || roles[i]) return;
    const group = picturesAt(nodes, i, profile);
    roles.fill({ kind: 'taken' }, i, group.last + 1);
    roles[i] = { kind: 'pictures', group };
  });
  tableRoles(nodes, roles, profile, () => false);
  return roles.map((role, i) => role ?? (nodes[i]?.kind === 'para' ? { kind: 'text' } : undefined));
}

/**
 * The parts of a text in which nothing is a title or a source.
 *
 * @param elements all of it; what stands outside of the running text is left to the caller
 */
export function recogniseBody(
  elements: readonly Element[],
  source: SourceText,
): Recognised<readonly DraftPart[]> {
  const { nodes } = nodesOf(elements, source);
  const ledger = newLedger();
  const profile = profileOf(nodes);
  const entries = buildEntries(nodes, rolesOfBody(nodes, profile), { source, profile, ledger, aside: [] });
  const draft = entries.flatMap((entry) => (entry.kind === 'item' ? entry.body : []));
  return { draft, dropped: ledger.dropped, diagnostics: ledger.diagnostics };
}

/** Recognises what a department delivered: one item as a rule, with its title, its text, and the unit that it comes from. */

import type { Sourced, SourceText } from '../../../base/diagnostic.ts';
import type { Element } from '../../element.ts';
import type { DraftItem, Recognised } from '../../issue-draft.ts';
import { buildEntries } from '../item-builder.ts';
import { nodesOf } from '../item-node.ts';
import {
  missingSource,
  sourceOfFile,
  sourceOfHead,
  sourceToldOnce,
  untitledContribution,
} from '../item-remarks.ts';
import type { Knowledge } from '../item-roles.ts';
import { newLedger, say } from '../ledger.ts';
import { rolesOf, sayAside } from '../recognise-items.ts';
import { unitLikeness } from '../source-names.ts';
import { profileOf } from '../text-look.ts';
import { unfoldForms } from './form-tables.ts';
import { headLines, letterRoles } from './letter-lines.ts';
import { unitOfFile } from './unit-of-file.ts';

/** Where a contribution comes from. */
export interface ContributionContext {
  readonly source: SourceText;
  /** Its name tells the unit where the text does not. */
  readonly fileName: string;
}

const KNOWLEDGE: Knowledge = { units: new Set(), listed: new Set(), isContribution: true };

/** The source that only the first or the last of several items has: it was told once in the file, for all of them. */
function sourcesForAll(items: readonly DraftItem[]): readonly Sourced[] {
  const [own, ...more] = items.filter(({ sources }) => sources.length > 0);
  const isAtEdge = own !== undefined && (own === items[0] || own === items.at(-1));
  return isAtEdge && more.length === 0 && items.length > 1 ? own.sources : [];
}

/**
 * The items of a delivered file.
 *
 * @returns items whose texts know their places; a source that the file's name tells has none
 */
export function recogniseContribution(
  elements: readonly Element[],
  { source, fileName }: ContributionContext,
): Recognised<readonly DraftItem[]> {
  const { nodes: own, aside, framed } = nodesOf(elements, source);
  const { nodes, roles: ofForms } = unfoldForms(own, source);
  const ledger = newLedger();
  sayAside(aside, framed, source, ledger);
  const profile = profileOf(nodes);
  const ofLetter = letterRoles(nodes, profile);
  const given = nodes.map((_, i) => ofForms[i] ?? ofLetter[i]);
  const roles = rolesOf(nodes, profile, KNOWLEDGE, given);
  const entries = buildEntries(nodes, roles, { source, profile, ledger, aside });
  const items = entries.filter((entry): entry is DraftItem => entry.kind === 'item');
  const head = headLines(nodes, profile).flatMap((at) => {
    const node = nodes[at];
    return node?.kind === 'para' ? [node.text] : [];
  });
  const whole = { source, start: 0, end: 0 };
  const sourceFor = (): readonly Sourced[] => {
    const ofFile = unitOfFile(fileName);
    if (ofFile !== undefined) {
      say(ledger, sourceOfFile(ofFile, whole));
      return [{ text: ofFile, span: whole }];
    }
    const ofHead = head.flatMap(({ text, span }) => {
      const name = text.split(/[\s\u3000]{1,}|\d|文\s*件$/u)[0] ?? '';
      return unitLikeness(name) === 2 ? [{ text: name, span }] : [];
    })[0];
    if (ofHead) {
      say(ledger, sourceOfHead(ofHead));
      return [{ text: ofHead.text, span: whole }];
    }
    say(ledger, missingSource(items[0]?.title?.span ?? whole));
    return [];
  };
  const once = sourcesForAll(items);
  if (once.length > 0) say(ledger, sourceToldOnce(once));
  const isWithout = items.every(({ sources }) => sources.length === 0);
  const ofAll = once.map(({ text }) => ({ text, span: whole }));
  const unit = isWithout && items.length > 0 ? sourceFor() : ofAll;
  for (const { title, body } of items) {
    const first = body.find((part) => part.kind === 'text')?.pieces[0];
    if (!title) say(ledger, untitledContribution(first?.span ?? whole));
  }
  return {
    draft: items.map((item) => (item.sources.length === 0 ? { ...item, sources: unit } : item)),
    dropped: ledger.dropped,
    diagnostics: ledger.diagnostics,
  };
}

/** Labels of the colophon that are typed once more in their values: 本期发: 本期发：县委常委。 */

import type { Span } from '../../base/diagnostic.ts';
import { cut } from '../../base/sourced.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import type { Sourced } from '../model.ts';
import { normaliseTitle, titleFrom } from './normalise.ts';
import { FOLD } from './source-of.ts';

const DEFAULT_LABEL = '本期发';
/** What a row of a distribution goes by. */
const LABEL = '(?:本期增发|本期发|增发|加发|主送|抄送|抄报|呈报|呈送|分送|发送|报送|报|送|发)';
/** 抄送：… in the recipients takes the place of 本期发. */
const LABELS = new RegExp(`^(${LABEL})\\s*[：:]\\s*`, 'u');
/** A row that is parted from the one before it goes by any short word. */
const ANY_LABEL = /^(\p{Script=Han}{1,6})\s*[：:]\s*/u;
/** Where a further row begins: a label behind a stop or white, or any short word with a colon that opens a line. */
const FURTHER = new RegExp(
  `(?<=\\S)(?:[。；;]\\s*|\\s+)(?=${LABEL}\\s*[：:])|(?<=\\S)\\s*?[\\n${FOLD}]\\s*(?=\\p{Script=Han}{1,6}[：:])`,
  'gu',
);

/** A text without the mark that parts names or ends them. */
export const unstopped = (text: Sourced): Sourced =>
  cut(text, 0, text.text.replace(/[，,、；;。]+$/, '').length);

/** A text of recipients, row by row: 报：市政府办公室。送：县委各部门。 */
export function splitRows(raw: Sourced): Sourced[] {
  let from = 0;
  const rows = [...raw.text.matchAll(FURTHER)].map(({ 0: between, index }) => {
    const row = cut(raw, from, index + between.trimEnd().length);
    from = index + between.length;
    return row;
  });
  return [...rows, cut(raw, from)].map(titleFrom).filter(({ text }) => text !== '');
}

/** A list of recipients, row by row: one that begins with a label begins a row. */
export function groupRows(scalars: readonly ScalarNode[]): ScalarNode[][] {
  const rows: ScalarNode[][] = [];
  for (const scalar of scalars) {
    const last = rows.at(-1);
    if (last && !LABELS.test(normaliseTitle(scalar.text))) last.push(scalar);
    else rows.push([scalar]);
  }
  return rows;
}

/**
 * The label and the recipients of a row, the label printed once: it is the one given, else the one that the recipients
 * begin with, else 本期发.
 *
 * @param given the label of the first row, if it has one; `further`: of one behind it
 */
export function separateLabel(
  given: Sourced | 'further' | undefined,
  recipients: Sourced,
  keySpan: Span,
): { readonly label: Sourced; readonly recipients: Sourced } {
  const pattern = given === 'further' ? ANY_LABEL : LABELS;
  const [typed = '', name = ''] = pattern.exec(recipients.text) ?? [];
  const own = given && given !== 'further' && cut(given, 0, given.text.replace(/[：:]+$/u, '').length);
  if (own) {
    const again = recipients.text.startsWith(own.text)
      ? /^\s*[：:]\s*/u.exec(recipients.text.slice(own.text.length))?.[0]
      : undefined;
    return { label: own, recipients: again ? cut(recipients, own.text.length + again.length) : recipients };
  }
  if (typed !== '') {
    return { label: cut(recipients, 0, name.length), recipients: cut(recipients, typed.length) };
  }
  return { label: { text: DEFAULT_LABEL, span: keySpan }, recipients };
}

/** The names of a role, without the role typed once more before the first: 签发: 签发：周建国. */
export const withoutRole = (role: string, names: readonly Sourced[]): readonly Sourced[] =>
  names.flatMap((name, i) => {
    const again = i === 0 && name.text.startsWith(role) ? /^[：:]/.exec(name.text.slice(role.length)) : null;
    const rest = again ? cut(name, role.length + 1) : name;
    return rest.text === '' ? [] : [rest];
  });

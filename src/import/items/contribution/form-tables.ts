/** Tables that are forms: a label in one cell, 标题 or 报送单位, and what belongs to it in the next. */

import type { SourceText } from '../../../base/diagnostic.ts';
import { joinSourced } from '../../../base/sourced.ts';
import { type Cell, PLAIN, type Table } from '../../manuscript.ts';
import { type ItemNode, type Para, paraOfStretch } from '../item-node.ts';
import type { Role, Roles } from '../item-roles.ts';
import { kindOfLabel } from '../labelled-line.ts';

/** How to fill in a form, below it. */
const FORM_NOTE = /^(?:注|备注|说明|填[表报写]说明|[填报投][表报稿]须知|要求)[\s\u3000]*[：:]/u;

interface Field {
  readonly label: Cell;
  /** Whether the label is one of those that files are delivered with. */
  readonly isKnown: boolean;
  readonly kind: NonNullable<ReturnType<typeof kindOfLabel>>;
  readonly values: readonly Cell[];
}

/** A short word before another cell labels it, whatever it is: 审签领导. */
const otherLabel = (text: string, left: number): 'comment' | undefined =>
  left > 1 && /^\p{Script=Han}[\p{Script=Han}\s\u3000]{1,9}[：:]?$/u.test(text) ? 'comment' : undefined;

/** In characters: names and days are no longer. */
const LONGEST_NAME = 24;

/** Who wrote and checked a text, and nothing else: each label is known, and has a short value. */
const tellsPersons = (fields: readonly Field[]): boolean =>
  fields.every(
    ({ isKnown, values }) =>
      isKnown && values.length <= 1 && values.every(({ start, end }) => end - start <= LONGEST_NAME),
  );

/** The fields of a form; undefined of a table that has neither a title or a text among its labels, nor persons alone. */
function fieldsOf({ rows }: Table, { text }: SourceText): readonly Field[] | undefined {
  const fields: (Omit<Field, 'values'> & { values: Cell[] })[] = [];
  // What stands above the first label is the head of the form.
  const head: Field[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      const own = text.slice(cell.start, cell.end).trim();
      const known = own.length <= 12 ? kindOfLabel(own) : undefined;
      const kind = own.length <= 12 ? (known ?? otherLabel(own, row.length - i)) : undefined;
      const isLabel = kind !== undefined && (i === 0 || fields.at(-1)?.values.length !== 0);
      if (isLabel) fields.push({ label: cell, kind, isKnown: known !== undefined, values: [] });
      else if (own !== '' && fields.length === 0)
        head.push({ label: cell, kind: 'comment', isKnown: false, values: [] });
      else if (own !== '') fields.at(-1)?.values.push(cell);
    });
  }
  const has = (kind: Field['kind']): boolean => fields.some((field) => field.kind === kind);
  const isForm = has('title') || has('body') || (head.length === 0 && tellsPersons(fields));
  return fields.length > 1 && isForm ? [...head, ...fields] : undefined;
}

/** The nodes that the fields of forms make, and the roles that their labels give them. */
export function unfoldForms(
  nodes: readonly ItemNode[],
  source: SourceText,
): { readonly nodes: readonly ItemNode[]; readonly roles: Roles } {
  const unfolded: ItemNode[] = [];
  const roles: Roles = [];
  const put = (node: ItemNode, role?: Role): void => {
    roles[unfolded.length] = role;
    unfolded.push(node);
  };
  let isBelowForm = false;
  for (const node of nodes) {
    const fields = node.kind === 'table' ? fieldsOf(node, source) : undefined;
    const isRemark: boolean = isBelowForm && node.kind === 'para' && FORM_NOTE.test(node.text.text);
    if (!fields) put(node, isRemark ? { kind: 'comment', why: 'aside' } : undefined);
    isBelowForm = fields !== undefined || isRemark;
    for (const field of fields ?? []) putField(field, source, put);
  }
  return { nodes: unfolded, roles };
}

type Put = (node: ItemNode, role?: Role) => void;

function putField({ label, kind, values }: Field, source: SourceText, put: Put): void {
  const name = paraOfStretch(source, label.start, label.end);
  const paras = values.flatMap(({ start, end }) => paraOfStretch(source, start, end));
  if (kind === 'comment') {
    const [first, ...more] = [...name, ...paras];
    if (!first) return;
    const text = joinSourced([first.text, ...more.flatMap((one) => [' ', one.text])], first.text.span);
    put(
      { ...first, text, looks: [{ start: 0, end: text.text.length, look: first.looks[0]?.look ?? PLAIN }] },
      { kind: 'comment', why: 'aside' },
    );
    return;
  }
  for (const para of name)
    put(para, {
      kind: 'labelled',
      parts: [{ kind: 'body', from: 0, to: para.text.text.length, label: para.text.text.length }],
    });
  for (const para of paras) put(para, roleOf(para, kind));
}

/** Text has the role that its own words give it. */
function roleOf({ text: { text } }: Para, kind: Field['kind']): Role | undefined {
  const [from, to] = [0, text.length];
  if (kind === 'title') return { kind: 'labelled', parts: [{ kind, from, to, label: 0 }] };
  if (kind !== 'units') return undefined;
  return {
    kind: 'labelled',
    parts: [{ kind, from, to, tag: { from, to, inner: { from, to }, sure: true } }],
  };
}

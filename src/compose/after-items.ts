/** What stands after the items: notes, the list of attachments, the signature, attachments on pages of their own. */

import { type Heading, type List, levelBelow, type Section, type Tag } from '../base/tag.ts';
import type { Annex, Issue, Remark, Signature } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { BodyBlock, HeadingBlock, Listing, ListingEntry, SignatureBlock } from './block.ts';
import { composeBody } from './body.ts';
import { composeInlines } from './inlines.ts';
import { CENTRED_SIZE } from './item.ts';
import { INDENT, paragraphOf } from './paragraph.ts';
import { NO_WHITE, styled, taggedAs } from './styles.ts';

/** No townships are bold here: they are in items that name them as their sources. */
const PLAIN = { townships: [], emphasis: 'none' } as const;

const BLANK_LINE = { kind: 'gap', lines: 1 } as const;

/** The blocks between the last item and the colophon, in the order of GB/T 9704. */
export function composeAfterItems(issue: Issue, template: Template): BodyBlock[] {
  const { notes, attachments, signature, layout } = issue;
  const pages = attachments.flatMap((annex, i) =>
    annex.body.length === 0 ? [] : composeAnnex(annex, nameOf(i, attachments.length), layout, template),
  );
  return [
    ...(notes.length === 0 ? [] : [composeNotes(notes, template)]),
    ...(attachments.length === 0 ? [] : [BLANK_LINE, composeAttachments(attachments, template)]),
    ...(signature ? composeSignature(signature, template) : []),
    ...pages,
  ];
}

/** Type size of notes: 四号; they are never larger than the text. */
const NOTE_SIZE = 14;

/** Notes, straight below the text; several are numbered, and all lines of one stand below its first character. */
function composeNotes(notes: readonly Remark[], { em }: Template): Listing {
  const parent: Section = { kind: 'section' };
  const size = Math.min(NOTE_SIZE, em);
  const tags = notes.map((): Tag => ({ kind: 'paragraph', parent }));
  const entries = notes.map(({ number, inlines }, i): ListingEntry => {
    const tagged = (text: StyledText): StyledText => taggedAs(tags[i] as Tag, text);
    const given = number ?? (notes.length === 1 ? undefined : `${i + 1}.`);
    return {
      number: given === undefined ? [] : [tagged(styled('body', given))],
      content: composeInlines(inlines, { ...PLAIN, role: 'body' }).map(tagged),
    };
  });
  return {
    kind: 'listing',
    tag: tags[0] as Tag,
    head: [styled('body', '注：')],
    entries,
    size,
    indent: (INDENT * em) / size,
  };
}

/** 附件1, or 附件 where there is one alone. */
const nameOf = (index: number, count: number): string => (count === 1 ? '附件' : `附件${index + 1}`);

/**
 * The list of attachments: an empty line below the text, names numbered where there are several, further lines of a
 * name below its first character (GB/T 9704 7.3.4).
 */
function composeAttachments(attachments: readonly Annex[], { em }: Template): Listing {
  const parent: Section = { kind: 'section' };
  const list: List = { kind: 'list', parent };
  return {
    kind: 'listing',
    tag: { kind: 'paragraph', parent },
    head: [styled('body', '附件：')],
    entries: attachments.map(({ title }, i): ListingEntry => {
      const item = { kind: 'listItem', parent: list } as const;
      const number = taggedAs({ kind: 'label', parent: item }, styled('body', `${i + 1}.`));
      return {
        number: attachments.length === 1 ? [] : [number],
        content: [taggedAs({ kind: 'listBody', parent: item }, styled('body', title))],
      };
    }),
    size: em,
    indent: INDENT,
  };
}

/** An empty line, units and date, and below them a remark in brackets (GB/T 9704 7.3.5.2, 7.3.6). */
function composeSignature({ units, date, remark }: Signature, template: Template): BodyBlock[] {
  const parent: Section = { kind: 'section' };
  const tag = { kind: 'paragraph', parent } as const;
  const signed: SignatureBlock = {
    kind: 'signature',
    tag,
    units: units.map((unit) => [styled('body', unit)]),
    date: [styled('body', date)],
    size: template.em,
    keepWithNext: remark !== undefined,
  };
  if (!remark) return [BLANK_LINE, signed];
  return [BLANK_LINE, signed, paragraphOf([styled('body', remark)], parent, template)];
}

/** An attachment on a page of its own: its name in 黑体 on line 1, its title centred on line 3 (GB/T 9704 7.3.7). */
function composeAnnex(
  { title, body }: Annex,
  name: string,
  { levels = 'auto' }: Pick<Issue['layout'], 'levels'>,
  template: Template,
): BodyBlock[] {
  const { em } = template;
  const parent: Section = { kind: 'section', bookmark: `${name} ${title.text}` };
  const heading: Heading = { kind: 'heading', level: 2, parent };
  const label: HeadingBlock = {
    kind: 'heading',
    tag: { kind: 'paragraph', parent },
    content: [styled('heading', name)],
    size: em,
    align: 'left',
    indent: 0,
    white: NO_WHITE,
    opensPage: true,
  };
  const centred: HeadingBlock = {
    kind: 'heading',
    tag: heading,
    content: [styled('title', title)],
    size: Math.max(CENTRED_SIZE, em),
    align: 'center',
    indent: 0,
    white: NO_WHITE,
  };
  const text = composeBody(body, {
    ...PLAIN,
    parent,
    level: levelBelow(heading.level),
    levels,
    template,
    before: [],
    after: [],
  });
  return [label, BLANK_LINE, centred, BLANK_LINE, ...text];
}

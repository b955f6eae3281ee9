import type { Span } from '../../src/base/diagnostic.ts';
import type { Tag } from '../../src/base/tag.ts';
import type { BodyBlock } from '../../src/compose/block.ts';
import type { Inline, Issue, Item, Masthead, Numbers, Sourced } from '../../src/issue/model.ts';
import type { StyledText } from '../../src/text/shape.ts';

const SOURCE = { path: 'issue.yaml', text: '' };
const SPAN: Span = { source: SOURCE, start: 0, end: 0 };

export const sourced = (text: string): Sourced => ({ text, span: SPAN });

/** The number of an issue that is not a joint one. */
export const numbered = (number: number): Numbers => ({ first: number, last: number });

/** A masthead whose title is one line. */
export const masthead = (
  title: string,
  more: { issuers?: string[]; marks?: string[]; serial?: string } = {},
): Masthead => ({
  title: [sourced(title)],
  issuers: (more.issuers ?? []).map(sourced),
  marks: (more.marks ?? []).map(sourced),
  ...(more.serial !== undefined && { serial: sourced(more.serial) }),
});

/** Body text in which `**…**` is strong, as the issue stage hands it on. */
export const inlines = (text: string): Inline[] =>
  text
    .split('**')
    .map((part, i): Inline => ({ ...sourced(part), strong: i % 2 === 1 }))
    .filter((part) => part.text !== '');

/** An item; paragraphs are separated by a line break. */
export const item = (title: string, text: string, sources: readonly string[] = []): Item => ({
  title: sourced(title),
  body: text.split('\n').map((line) => ({ kind: 'text', inlines: inlines(line) })),
  sources: sources.map(sourced),
  span: SPAN,
});

export const issue = (more: Partial<Issue> = {}): Issue => ({
  masthead: masthead('河湾快报', { issuers: ['河湾县人民政府办公室'] }),
  number: numbered(1),
  supplement: false,
  date: { year: 2025, month: 9, day: 19 },
  numerals: {},
  items: [item('标题', '正文。')],
  notes: [],
  attachments: [],
  townships: [],
  distribution: [],
  signoff: [],
  contact: [],
  layout: {},
  layoutSpans: {},
  fonts: {},
  proof: { off: [], notes: [], warnings: [] },
  ...more,
});

/** Styled text in one line: role:text, names kept together in brackets, gaps as a width. */
export const summary = (content: readonly StyledText[]): string[] =>
  content.map(({ text, style, together, gap }) =>
    gap === undefined ? `${style.role}:${together ? `[${text}]` : text}` : `gap ${gap}`,
  );

/** What the text of a block belongs to. */
export const tagOf = (block: BodyBlock | undefined): Tag | undefined =>
  block && 'tag' in block ? block.tag : undefined;

/** The text of a block that is one text. */
export const contentOf = (block: BodyBlock | undefined): readonly StyledText[] =>
  block && 'content' in block ? block.content : [];

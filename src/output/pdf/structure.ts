import {
  type CellNode,
  type Content,
  type Figure,
  type StructureNode,
  type Tag,
  targetOf,
} from '../../base/tag.ts';
import { type ObjectWriter, type OpenDocument, type Reference, writeObject } from './pdf-document.ts';
import type { ShownRun } from './shown.ts';

/** Standard structure types used (ISO 32000-1 14.8.4). */
type StructureType =
  | 'Document'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | `H${1 | 2 | 3 | 4}`
  | 'P'
  | 'Figure'
  | 'Caption'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** A piece of marked content on a page. */
interface Mark {
  readonly page: number;
  readonly mcid: number;
}

/** A place of a page that leads somewhere; it is not ended yet. */
interface LinkMark {
  readonly page: number;
  readonly annotation: Reference;
}

interface Element {
  readonly type: StructureType;
  readonly kids: (Element | Mark | LinkMark)[];
  /** What its dictionary says beside that. */
  readonly entries: Record<string, unknown>;
}

/** Where a figure stands on its page: left, bottom, right, top, in points from the page's lower left corner. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Runs of a line that belong to one node of the structure and are marked together. */
interface Segment {
  readonly tag: Tag;
  readonly runs: readonly ShownRun[];
}

/** Splits a line where it passes from one node to another, such as from a run-in title to text. */
export function segmentsOf(runs: readonly ShownRun[]): Segment[] {
  const segments: { tag: Tag; runs: ShownRun[] }[] = [];
  for (const run of runs) {
    const last = segments.at(-1);
    if (last?.tag === run.tag) last.runs.push(run);
    else segments.push({ tag: run.tag, runs: [run] });
  }
  return segments;
}

/** Collects a document's structure while its pages are drawn, in reading order. */
interface Tagger {
  /** Files a piece of content under its element and returns its number on the page. */
  mark(page: number, node: Content): number;
  /** Says where a figure stands that was marked, as readers want to know (ISO 32000-1 14.8.5.4.3). */
  place(figure: Figure, box: Box): void;
  /** Files an annotation under the link that a piece of content is. */
  link(page: number, node: Content, annotation: Reference): void;
  /** Writes the tree; `pages` are the dictionaries of the pages that were numbered. */
  finish(document: OpenDocument, pages: readonly Reference[]): void;
}

/** @param links lines of contents are links, each with its annotations; else they are text like other text */
export function createTagger(links: boolean): Tagger {
  const root: Element = { type: 'Document', kids: [], entries: {} };
  const known = new Map<StructureNode, Element>();
  const counts = new Map<number, number>();

  const elementOf = (node: StructureNode): Element => {
    const found = known.get(node);
    if (found) return found;
    const parent = node.parent ? elementOf(node.parent) : root;
    // A table makes all that is in it, in its order: cells without text have a place too.
    return known.get(node) ?? addTo(parent, node);
  };
  const addTo = (parent: Element, node: StructureNode): Element => {
    const isLink = links && targetOf(node) !== undefined;
    const type = isLink ? 'Link' : typeOf(node);
    const element: Element = { type, kids: [], entries: entriesOf(node) };
    known.set(node, element);
    parent.kids.push(isLink ? { type: 'Reference', kids: [element], entries: {} } : element);
    for (const inner of innerOf(node)) addTo(element, inner);
    return element;
  };
  return {
    mark(page, node) {
      const mcid = counts.get(page) ?? 0;
      counts.set(page, mcid + 1);
      elementOf(node).kids.push({ page, mcid });
      return mcid;
    },
    place(figure, box) {
      elementOf(figure).entries.A = { O: 'Layout', Placement: 'Block', BBox: box };
    },
    link(page, node, annotation) {
      elementOf(node).kids.push({ page, annotation });
    },
    finish: (document, pages) => writeTree(root, document, pages),
  };
}

/** What is made along with a node, whether anything is marked in it or not. */
function innerOf(node: StructureNode): readonly StructureNode[] {
  if (node.kind === 'table') return [...(node.caption ? [node.caption] : []), ...node.rows];
  return node.kind === 'row' ? node.cells : [];
}

function typeOf(node: StructureNode): StructureType {
  switch (node.kind) {
    case 'section':
      return node.role ? ({ contents: 'TOC', entry: 'TOCI' } as const)[node.role] : 'Sect';
    case 'heading':
      return `H${node.level}`;
    case 'paragraph':
      return 'P';
    case 'list':
      return 'L';
    case 'listItem':
      return 'LI';
    case 'label':
      return 'Lbl';
    case 'listBody':
      return 'LBody';
    case 'figure':
      return 'Figure';
    case 'caption':
      return 'Caption';
    case 'table':
      return 'Table';
    case 'row':
      return 'TR';
    case 'cell':
      return node.heads ? 'TH' : 'TD';
  }
}

/** What a cell is the head of, and how many columns and rows it covers (ISO 32000-1 14.8.5.7). */
function attributesOf({ heads, columns, rows }: CellNode): Record<string, unknown> {
  const attributes = {
    ...(heads && { Scope: heads === 'column' ? 'Column' : 'Row' }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  };
  return Object.keys(attributes).length > 0 ? { A: { O: 'Table', ...attributes } } : {};
}

/** A figure has words for those who cannot see it (ISO 32000-1 14.9.3), a list says how it is numbered (14.8.5.5). */
function entriesOf(node: StructureNode): Record<string, unknown> {
  switch (node.kind) {
    case 'figure':
      return { Alt: new String(node.alt) };
    case 'list':
      return { A: { O: 'List', ListNumbering: 'Decimal' } };
    case 'cell':
      return attributesOf(node);
    default:
      return {};
  }
}

/** Writes the tree and its way back from the marks (ISO 32000-1 14.7.4.4). */
function writeTree(root: Element, document: OpenDocument, pages: readonly Reference[]): void {
  const treeRoot = document.ref({ Type: 'StructTreeRoot' });
  const parents: Parents = { marks: pages.map(() => []), links: [] };
  const top = writeElement(root, treeRoot, document, pages, parents);
  const numbers = [
    ...parents.marks.flatMap((elements, page) => [page, writeArray(document, elements)]),
    ...parents.links.flatMap((element, i) => [pages.length + i, element]),
  ];
  pages.forEach((page, index) => {
    Object.assign(page.data, { StructParents: index, Tabs: 'S' });
  });
  Object.assign(treeRoot.data, {
    K: [top],
    ParentTree: writeObject(document, { Nums: numbers }),
    ParentTreeNextKey: pages.length + parents.links.length,
  });
  // pdfkit ends both when the document ends.
  document._root.data.StructTreeRoot = treeRoot;
  document._root.data.MarkInfo = document.ref({ Marked: true });
}

/** The elements of the marks of each page, and of each annotation. */
interface Parents {
  readonly marks: readonly Reference[][];
  readonly links: Reference[];
}

function writeArray(writer: ObjectWriter, elements: readonly Reference[]): Reference {
  const reference = writer.ref(elements as unknown as Record<string, unknown>);
  reference.end();
  return reference;
}

function writeElement(
  element: Element,
  parent: Reference,
  writer: ObjectWriter,
  pages: readonly Reference[],
  parents: Parents,
): Reference {
  const reference = writer.ref({ S: element.type, P: parent, ...element.entries });
  const own = element.kids.find((kid): kid is Mark => 'mcid' in kid)?.page;
  reference.data.K = element.kids.map((kid): unknown => {
    if ('type' in kid) return writeElement(kid, reference, writer, pages, parents);
    if ('annotation' in kid) {
      kid.annotation.data.StructParent = pages.length + parents.links.length;
      kid.annotation.end();
      parents.links.push(reference);
      return { Type: 'OBJR', Pg: pages[kid.page], Obj: kid.annotation };
    }
    (parents.marks[kid.page] as Reference[])[kid.mcid] = reference;
    return kid.page === own ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid };
  });
  if (own !== undefined) reference.data.Pg = pages[own];
  reference.end();
  return reference;
}

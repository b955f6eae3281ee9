import type { TextItem } from '../../layout/page.ts';
import { type ObjectWriter, type OpenDocument, type Reference, writeObject } from './pdf-document.ts';
import type { ShownRun } from './shown.ts';

/** Standard structure types used (ISO 32000-1 14.8.4). */
type StructureType = 'Document' | 'Sect' | 'H1' | 'H2' | 'P';

/** A piece of marked content on a page. */
interface Mark {
  readonly page: number;
  readonly mcid: number;
}

interface Element {
  readonly type: StructureType;
  readonly kids: (Element | Mark)[];
}

/** Runs of a line that are marked together. */
export interface Segment {
  readonly kind: 'heading' | 'text';
  readonly runs: readonly ShownRun[];
}

/** Parts a line where it passes from a run-in title to text. */
export function segmentsOf(runs: readonly ShownRun[]): Segment[] {
  const segments: { kind: Segment['kind']; runs: ShownRun[] }[] = [];
  for (const run of runs) {
    const kind = run.role === 'heading' ? 'heading' : 'text';
    const last = segments.at(-1);
    if (last?.kind === kind) last.runs.push(run);
    else segments.push({ kind, runs: [run] });
  }
  return segments;
}

/** Collects a document's structure while its pages are drawn, in reading order. */
export interface Tagger {
  /** Files a segment under its element and returns its number on the page; nothing for an artifact. */
  tag(page: number, item: TextItem, segment: Segment): number | undefined;
  /** Writes the tree; `pages` are the dictionaries of the pages that were numbered. */
  finish(document: OpenDocument, pages: readonly Reference[]): void;
}

export function createTagger(): Tagger {
  const root: Element = { type: 'Document', kids: [] };
  const known = new Map<string, Element>();
  const counts = new Map<number, number>();

  const child = (parent: Element, type: StructureType, key?: string): Element => {
    const found = key === undefined ? undefined : known.get(key);
    if (found) return found;
    const element: Element = { type, kids: [] };
    parent.kids.push(element);
    if (key !== undefined) known.set(key, element);
    return element;
  };
  const elementFor = ({ part }: TextItem, { kind }: Segment): Element | undefined => {
    switch (part.kind) {
      case 'masthead-title':
        return child(root, 'H1', 'title');
      case 'masthead-line':
        return child(root, 'P');
      case 'item': {
        const section = child(root, 'Sect', `item ${part.item}`);
        if (kind === 'heading') return child(section, 'H2', `heading ${part.item}`);
        return child(section, 'P', `paragraph ${part.item} ${part.paragraph}`);
      }
      case 'colophon': {
        const section = child(root, 'Sect', 'colophon');
        return child(section, 'P', `colophon ${part.block} ${part.row}`);
      }
      case 'page-number':
        return undefined;
    }
  };
  return {
    tag(page, item, segment) {
      const element = elementFor(item, segment);
      if (!element) return undefined;
      const mcid = counts.get(page) ?? 0;
      counts.set(page, mcid + 1);
      element.kids.push({ page, mcid });
      return mcid;
    },
    finish: (document, pages) => writeTree(root, document, pages),
  };
}

/** Writes the tree and its way back from the marks (ISO 32000-1 14.7.4.4). */
function writeTree(root: Element, document: OpenDocument, pages: readonly Reference[]): void {
  const treeRoot = document.ref({ Type: 'StructTreeRoot' });
  const parents: Reference[][] = pages.map(() => []);
  const top = writeElement(root, treeRoot, document, pages, parents);
  const numbers = parents.flatMap((elements, page) => [page, writeArray(document, elements)]);
  pages.forEach((page, index) => {
    Object.assign(page.data, { StructParents: index, Tabs: 'S' });
  });
  Object.assign(treeRoot.data, {
    K: [top],
    ParentTree: writeObject(document, { Nums: numbers }),
    ParentTreeNextKey: pages.length,
  });
  // pdfkit ends both when the document ends.
  document._root.data.StructTreeRoot = treeRoot;
  document._root.data.MarkInfo = document.ref({ Marked: true });
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
  parents: Reference[][],
): Reference {
  const reference = writer.ref({ S: element.type, P: parent });
  const own = element.kids.find((kid): kid is Mark => 'mcid' in kid)?.page;
  reference.data.K = element.kids.map((kid): unknown => {
    if (!('mcid' in kid)) return writeElement(kid, reference, writer, pages, parents);
    (parents[kid.page] as Reference[])[kid.mcid] = reference;
    return kid.page === own ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid };
  });
  if (own !== undefined) reference.data.Pg = pages[own];
  reference.end();
  return reference;
}

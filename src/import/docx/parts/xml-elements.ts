/**
 * XML of a part as elements with names that do not depend on the prefixes a writer chose, nor on which of the two sets of
 * namespaces of ISO 29500 (transitional, strict) it used. Work and memory are bounded; document types are refused, so that
 * no entity is ever expanded or fetched.
 */

import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the usual prefix of its namespace: `w:p`, `wp:inline`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Why a part cannot be read. */
export type XmlProblem = 'malformed' | 'doctype' | 'too-deep' | 'too-large';

/** Elements that a part may have, and one child of its containers. */
const MOST_ELEMENTS = 1_000_000;
const MOST_AT_ONCE = 400_000;
const DEEPEST = 200;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 1000;
/** Bytes that are parsed at once. */
const CHUNK = 1 << 16;

/** Namespaces by their last words, which both sets have in common, and the prefix that names begin with here. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, 'r'],
  [/\/package\/(?:2006\/)?relationships$/u, 'rel'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/u, 'wp'],
  [/\/drawingml\/(?:2006\/)?main$/u, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/u, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/u, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/u, 'dgm'],
  [/\/officeDocument\/(?:2006\/)?math$/u, 'm'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/word\/2010\/wordprocessingShape$/u, 'wps'],
  [/\/word\/2010\/wordprocessingGroup$/u, 'wpg'],
  [/\/word\/2010\/wordprocessingCanvas$/u, 'wpc'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/u, 'o'],
];

/** Names as they are written → names with the usual prefixes, for the elements below one that declares namespaces. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
  /** Every prefix is the usual one. */
  readonly isUsual: boolean;
}

const usualPrefix = (uri: string, own: string): string => {
  const known = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1];
  // A prefix that means something else here than it does usually must not be taken for it.
  return known ?? (PREFIXES.some(([, prefix]) => prefix === own) ? `other-${own}` : own);
};

function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const own = name === 'xmlns' ? '' : name.slice(6);
    const usual = usualPrefix(attributes[name] as string, own);
    if ((outer.prefixes.get(own) ?? own) !== usual) {
      prefixes ??= new Map(outer.prefixes);
      prefixes.set(own, usual);
    }
  }
  if (!prefixes) return outer;
  return { prefixes, names: new Map(), isUsual: [...prefixes].every(([own, usual]) => own === usual) };
}

function nameIn({ prefixes, names }: Scope, written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const own = colon < 0 ? '' : written.slice(0, colon);
  const usual = prefixes.get(own) ?? own;
  const name = usual === '' ? written : `${usual}:${written.slice(colon + 1)}`;
  names.set(written, name);
  return name;
}

/** Attributes without a prefix are in no namespace. */
function attributesIn(
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (scope.isUsual) return attributes;
  const renamed: Record<string, string> = {};
  for (const name in attributes) {
    renamed[name.includes(':') ? nameIn(scope, name) : name] = attributes[name] as string;
  }
  return renamed;
}

class Stopped extends Error {
  constructor(readonly problem: XmlProblem) {
    super(problem);
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** Elements whose text counts; between others there are only line breaks and blanks. */
const WITH_TEXT = new Set(['w:t', 'wp:posOffset', 'w:delText', 'w:instrText', 'm:t']);

/**
 * Hands over the children of the outermost elements one after another, so that only one is in memory.
 *
 * @param containers names of the elements that are not handed over themselves, from the root on
 * @param handle says when there is too much for it
 * @returns why it ended early, if it did; children handed over before then are to be forgotten
 */
export function eachChild(
  bytes: Uint8Array,
  containers: ReadonlySet<string>,
  handle: (child: XmlElement) => 'enough' | undefined,
): XmlProblem | undefined {
  const parser = new SaxesParser({ position: false });
  const open: { readonly element: XmlElement; readonly scope: Scope }[] = [];
  let scope: Scope = { prefixes: new Map(), names: new Map(), isUsual: true };
  const outer: Scope[] = [];
  let inContainers = 0;
  let total = 0;
  let atOnce = 0;
  parser.on('error', () => {
    throw new Stopped('malformed');
  });
  parser.on('doctype', () => {
    throw new Stopped('doctype');
  });
  let attributeCount = 0;
  parser.on('attribute', () => {
    if (++attributeCount > MOST_ATTRIBUTES) throw new Stopped('too-large');
  });
  parser.on('opentag', (tag) => {
    attributeCount = 0;
    outer.push(scope);
    if (outer.length > DEEPEST) throw new Stopped('too-deep');
    if (++total > MOST_ELEMENTS || ++atOnce > MOST_AT_ONCE) throw new Stopped('too-large');
    const attributes = tag.attributes as Record<string, string>;
    scope = scopeWithin(scope, attributes);
    const name = nameIn(scope, tag.name);
    if (open.length === 0 && inContainers === outer.length - 1 && containers.has(name)) {
      inContainers++;
      return;
    }
    const element: XmlElement = { name, attributes: attributesIn(scope, attributes), children: [] };
    open.at(-1)?.element.children.push(element);
    open.push({ element, scope });
  });
  const addText = (text: string): void => {
    const parent = open.at(-1)?.element;
    if (parent && WITH_TEXT.has(parent.name)) parent.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    scope = outer.pop() as Scope;
    const closed = open.pop();
    if (closed === undefined) inContainers--;
    else if (open.length === 0) {
      atOnce = 0;
      if (handle(closed.element) === 'enough') throw new Stopped('too-large');
    }
  });
  try {
    const decoder = new TextDecoder(encodingOf(bytes));
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (problem) {
    if (problem instanceof Stopped) return problem.problem;
    throw problem;
  }
  return undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** A small part as a whole. */
export function readXml(bytes: Uint8Array): XmlElement | XmlProblem {
  let root: XmlElement | undefined;
  const problem = eachChild(bytes, NONE, (child) => {
    root = child;
    return undefined;
  });
  return problem ?? root ?? 'malformed';
}

export const childrenOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first child of that name, and in it the first of the next, and so on. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
  }
  return found;
}

/** The attribute `w:val` of a child; nothing where there is no such child or attribute. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** All elements of a name inside another, however deep. */
export function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

/** The text straight in an element. */
export const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

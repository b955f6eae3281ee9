/** The parts of a package and how they refer to each other (ISO 29500-2). Nothing outside the package is ever fetched. */

import { type Archive, openArchive, type PartProblem } from './archive.ts';
import { childrenOf, readXml, type XmlElement, type XmlProblem } from './xml-elements.ts';

/** What a part refers to by an id. */
export interface Relation {
  /** Last word of its type: styles, image, header … */
  readonly type: string;
  /** The name of a part, or an address outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

export interface Package {
  readonly archive: Archive;
  /** The name of the part that holds the text. */
  readonly main: string;
}

/** Bytes that a part of text may come to; one of five hundred pages has a third of it. */
export const LARGEST_TEXT = 32 * 1024 * 1024;

export type Problem = PartProblem | XmlProblem;

const isBytes = (part: Uint8Array | PartProblem): part is Uint8Array => typeof part !== 'string';

/** A small part as a tree. */
export function readTree(archive: Archive, name: string): XmlElement | Problem | undefined {
  const part = archive.readSmall(name);
  if (part === undefined) return undefined;
  return isBytes(part) ? readXml(part) : part;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The name of a part from where it is referred to. */
function resolve(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What a part refers to; nothing where it has no relations, or they cannot be read. */
export function relationsOf(archive: Archive, name: string): Relations {
  const relations = new Map<string, Relation>();
  const tree = readTree(archive, `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`);
  if (tree === undefined || typeof tree === 'string') return relations;
  for (const { attributes } of childrenOf(tree)) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (id === undefined) continue;
    const isExternal = mode === 'External';
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolve(name, decodeTarget(target)),
      isExternal,
    });
  }
  return relations;
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Why a file is no document that can be read. */
export type PackageProblem = 'damaged' | 'not-word';

/** Opens the package of a document. */
export function openPackage(bytes: Uint8Array): Package | PackageProblem {
  const archive = openArchive(bytes);
  if (archive === undefined) return 'damaged';
  const named = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  const has = (name: string): boolean =>
    archive.names.some((one) => one.toLowerCase() === name.toLowerCase());
  const main = named !== undefined && has(named) ? named : 'word/document.xml';
  if (!has(main)) return 'not-word';
  return { archive, main };
}

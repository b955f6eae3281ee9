/** Opens the fonts of an issue: which faces set which role, and what is wrong with the publication's choices. */

import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Diagnostic, Sourced } from '../base/diagnostic.ts';
import { homeFolder } from '../base/home.ts';
import type { FontRead } from '../base/reads.ts';
import { ROLES, type Role } from '../base/role.ts';
import {
  type BundledStyle,
  bundledChain,
  bundledPaths,
  findBundled,
  missingBundled,
  nearestStyle,
  ROLE_STYLES,
} from './bundled.ts';
import { type FontChoice, type FontChoices, namesFontFile } from './choice.ts';
import type { Face, FontBook, RoleFaces } from './face.ts';
import { type Failure, reportFailure, reportMissingBundled } from './failures.ts';
import { listFontFiles } from './font-file.ts';
import { openFace } from './load-face.ts';
import { findInstalled, fontFolders, listInstalled, nearestNames, suggestInstalled } from './system.ts';

/** Where installed fonts are looked for. */
export interface FontEnvironment {
  readonly folders: readonly string[];
}

export interface OpenedFonts {
  readonly book: FontBook;
  /** The fonts looked for outside the program, found or not, each once. */
  readonly reads: readonly FontRead[];
  readonly diagnostics: readonly Diagnostic[];
  /** The file of each face by face key, for reports. */
  readonly files: ReadonlyMap<string, string>;
}

/** A face a publication chose, with the style its missing characters are taken from. */
type Chosen =
  | { readonly kind: 'bundled'; readonly style: BundledStyle }
  | {
      readonly kind: 'own';
      readonly face: Face;
      readonly style: BundledStyle;
      readonly path: string;
      readonly read: FontRead;
    };

type Choice =
  | Chosen
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic; readonly read: FontRead | undefined };

/** The font folders of the machine this runs on. */
export const machineFonts = (): FontEnvironment => ({
  folders: fontFolders({ platform: process.platform, home: homeFolder(), env: process.env }),
});

/** The file a choice names, relative to the file it was written in; `~/` is the home folder. */
function resolveFile(font: Sourced): string {
  // One publication file serves Windows and Kylin alike, so its separators must not matter.
  const name = process.platform === 'win32' ? font.text : font.text.replaceAll('\\', '/');
  if (/^~[\\/]/u.test(name)) return join(homeFolder(), name.slice(2));
  return isAbsolute(name) ? name : resolve(dirname(font.span.source.path), name);
}

/** The file that a choice of font means, whether it is there or not; nothing where it names a family. */
export const fontFileOf = (font: Sourced): string | undefined =>
  namesFontFile(font.text) && !findBundled(font.text) ? resolveFile(font) : undefined;

/** Font files in the folder of a file that is missing: the likely ones first, else the first few. */
function besideFile(path: string): readonly string[] {
  const names = listFontFiles([dirname(path)], 0).files.map((file) => basename(file));
  const near = nearestNames(basename(path), names);
  return near.length > 0 ? near : names.slice(0, 3);
}

interface Request {
  readonly font: Sourced;
  readonly member: string | undefined;
  /** The role's default style, for what the name of the font does not tell. */
  readonly style: BundledStyle;
}

type Problem = Pick<Failure, 'problem' | 'similar'> & { readonly path?: string };

const fail = ({ font, member, style }: Request, problem: Problem, read?: FontRead): Choice => ({
  kind: 'failed',
  read,
  diagnostic: reportFailure({ font, member, style: nearestStyle(basename(font.text)) ?? style, ...problem }),
});

function openFile(request: Request, path: string, member: string | undefined, read: FontRead): Choice {
  const result = openFace(path, member);
  if ('problem' in result) {
    const { problem } = result;
    const similar = problem.kind === 'missing' ? besideFile(path) : [];
    return fail(request, { problem, path, similar }, read);
  }
  const { face } = result;
  const style =
    nearestStyle(basename(request.font.text)) ?? nearestStyle(face.postscriptName) ?? request.style;
  return { kind: 'own', face, style, path, read };
}

function openInstalled(request: Request, environment: FontEnvironment): Choice {
  const installed = listInstalled(environment.folders);
  const found = findInstalled(request.font.text, installed);
  const read: FontRead = { kind: 'installed-font', family: request.font.text };
  if (found) {
    const { path, index } = found;
    return openFile(request, path, request.member ?? String(index), { ...read, path });
  }
  const similar = suggestInstalled(request.font.text, installed);
  return fail(request, { problem: { kind: 'missing' }, similar }, read);
}

/** The file that an installed font is in, by its name; nothing where there is none. */
export const locateInstalled = (name: string, environment: FontEnvironment): string | undefined =>
  findInstalled(name, listInstalled(environment.folders))?.path;

function openBundled(request: Request, style: BundledStyle): Choice {
  if (request.member === undefined || request.member === '0') return { kind: 'bundled', style };
  const members = [bundledChain(style)[0].postscriptName];
  return fail(request, { problem: { kind: 'member-unknown', members }, similar: [] });
}

function openChoice(request: Request, environment: FontEnvironment): Choice {
  const { font, member } = request;
  const style = findBundled(font.text);
  if (style) return openBundled(request, style);
  const path = fontFileOf(font);
  if (path !== undefined) return openFile(request, path, member, { kind: 'font', path });
  return openInstalled(request, environment);
}

type Chain = RoleFaces['chain'];

function chainOf(chosen: Chosen): Chain {
  const fallback = bundledChain(chosen.style);
  if (chosen.kind === 'bundled') return fallback;
  return [chosen.face, ...fallback.filter((face) => face.key !== chosen.face.key)];
}

/** A role with all that was found out about it on the way. */
interface OpenedRole {
  readonly faces: RoleFaces;
  readonly diagnostics: readonly Diagnostic[];
  readonly chosen: readonly Chosen[];
  readonly reads: readonly FontRead[];
}

function openRole(style: BundledStyle, choice: FontChoice, environment: FontEnvironment): OpenedRole {
  // `member` belongs to the main font; to the Western one only where that stands alone.
  const open = (font: Sourced | undefined, member: string | undefined): Choice | undefined =>
    font && openChoice({ font, member, style }, environment);
  const choices = [
    open(choice.font, choice.member),
    open(choice.western, choice.font ? undefined : choice.member),
  ] as const;
  const [main, western] = choices.map((opened) => (opened?.kind === 'failed' ? undefined : opened));
  const own: Chosen = main ?? { kind: 'bundled', style };
  const westernFace = western && chainOf(western)[0];
  return {
    faces: { chain: chainOf(own), ...(westernFace && { western: westernFace }), emboldened: false },
    diagnostics: choices.flatMap((opened) => (opened?.kind === 'failed' ? [opened.diagnostic] : [])),
    chosen: [main, western].filter((opened) => opened !== undefined),
    reads: choices.flatMap((opened) => (opened && 'read' in opened ? (opened.read ?? []) : [])),
  };
}

/** Bold is the body's own face drawn heavier, unless a face for it was named and found. */
function openBold(
  body: OpenedRole,
  choice: FontChoice | undefined,
  environment: FontEnvironment,
): OpenedRole {
  const opened = openRole(ROLE_STYLES.body, choice ?? {}, environment);
  const named =
    choice?.font !== undefined && opened.diagnostics.every(({ span }) => span !== choice.font?.span);
  if (named) return opened;
  const western = choice?.western ? opened.faces.western : body.faces.western;
  return { ...opened, faces: { chain: body.faces.chain, ...(western && { western }), emboldened: true } };
}

/** The bundled 楷体 has hairlines for figures and letters: where nothing is named they are those of the body. */
function openKai(body: OpenedRole, choice: FontChoice | undefined, environment: FontEnvironment): OpenedRole {
  const opened = openRole(ROLE_STYLES.kai, choice ?? {}, environment);
  if (choice) return opened;
  return { ...opened, faces: { ...opened.faces, western: body.faces.western ?? body.faces.chain[0] } };
}

/** Several roles may have one font. */
const readsOf = (roles: readonly OpenedRole[]): readonly FontRead[] => [
  ...new Map(roles.flatMap(({ reads }) => reads).map((read) => [JSON.stringify(read), read])).values(),
];

function filesOf(roles: readonly OpenedRole[]): ReadonlyMap<string, string> {
  const own = roles.flatMap(({ chosen }) => chosen).filter((entry) => entry.kind === 'own');
  return new Map([...bundledPaths(), ...own.map(({ face, path }) => [face.key, path] as const)]);
}

/**
 * Opens the fonts of an issue. Every role comes out with faces to go on with: a choice that cannot be honoured is an
 * error at its span, and the role keeps its bundled default. Bundled faces are read when a character is asked of them.
 */
export function openFonts(choices: FontChoices, environment: FontEnvironment = machineFonts()): OpenedFonts {
  const open = (role: Exclude<Role, 'bold'>): OpenedRole =>
    openRole(ROLE_STYLES[role], choices[role] ?? {}, environment);
  const body = open('body');
  const opened: Readonly<Record<Role, OpenedRole>> = {
    title: open('title'),
    mark: open('mark'),
    meta: open('meta'),
    heading: open('heading'),
    body,
    bold: openBold(body, choices.bold, environment),
    kai: openKai(body, choices.kai, environment),
    colophon: open('colophon'),
    pageNumber: open('pageNumber'),
  };
  const roles = ROLES.map((role) => opened[role]);
  const missing = missingBundled();
  return {
    book: Object.fromEntries(ROLES.map((role) => [role, opened[role].faces])) as FontBook,
    diagnostics: [
      ...(missing ? [reportMissingBundled(missing)] : []),
      ...roles.flatMap(({ diagnostics }) => diagnostics),
    ],
    reads: readsOf(roles),
    files: filesOf(roles),
  };
}

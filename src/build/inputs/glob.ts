/**
 * Patterns of file names: `*` any part of a name, `?` a character, `[a-z]` and `[!a]` a set, `{a,b}` alternatives, `**`
 * folders of any depth; all else means itself. All ways to read a name are followed at once, a character at a time, so
 * that no pattern takes longer than its length times that of the name.
 */

interface CharacterSet {
  readonly not: boolean;
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

/** What a path has to go on with; numbers are places in the program, and most go on with the next. */
type Step =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'any' | 'star' | 'folders' | 'inside' | 'rest' | 'end' }
  | ({ readonly kind: 'set' } & CharacterSet)
  | { readonly kind: 'split'; readonly to: number[] }
  | { readonly kind: 'jump'; to: number };

interface Group {
  readonly end: number;
  /** A pair of braces without a comma is a pair of braces. */
  readonly several: boolean;
}

interface Marks {
  readonly groups: ReadonlyMap<number, Group>;
  /** Where the set that opens here ends. */
  readonly sets: ReadonlyMap<number, number>;
}

/** Finds which brackets have their other half. */
function findMarks(pattern: readonly string[]): Marks {
  const sets = new Map<number, number>();
  let close = -1;
  for (let i = pattern.length - 1; i >= 0; i--) {
    if (pattern[i] === '/') close = -1;
    else if (pattern[i] === ']') close = i;
    else if (pattern[i] === '[' && close > i + 1) sets.set(i, close);
  }
  const groups = new Map<number, Group>();
  const open: { readonly at: number; several: boolean }[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    const last = open.at(-1);
    if (sets.has(i)) i = sets.get(i) as number;
    else if (character === '{') open.push({ at: i, several: false });
    else if (character === ',' && last) last.several = true;
    else if (character === '}' && last) {
      groups.set(last.at, { end: i, several: last.several });
      open.pop();
    }
  }
  return { groups, sets };
}

/** True of an argument that has a mark of a pattern. `[` alone is common in names, so it takes its other half. */
export function isPattern(argument: string): boolean {
  if (/[*?]/.test(argument)) return true;
  const { groups, sets } = findMarks([...argument]);
  return sets.size > 0 || [...groups.values()].some(({ several }) => several);
}

function readSet(written: readonly string[]): CharacterSet {
  const not = written.length > 1 && /[!^]/.test(written[0] as string);
  const characters = not ? written.slice(1) : written;
  const ranges: [string, string][] = [];
  for (let i = 0; i < characters.length; i++) {
    const [from = '', dash, to] = characters.slice(i, i + 3);
    const isRange = dash === '-' && to !== undefined && isBefore(from, to);
    ranges.push(isRange ? [from, to] : [from, from]);
    if (isRange) i += 2;
  }
  return { not, ranges };
}

const isBefore = (one: string, other: string): boolean =>
  (one.codePointAt(0) as number) <= (other.codePointAt(0) as number);

const isIn = ({ not, ranges }: CharacterSet, one: string): boolean =>
  not !== ranges.some(([from, to]) => isBefore(from, one) && isBefore(one, to));

/** Translates a pattern into steps, the last of which is the end. */
function translate(pattern: readonly string[]): readonly Step[] {
  const { groups, sets } = findMarks(pattern);
  const steps: Step[] = [];
  /** The groups around, each with its split and the jumps to its end. */
  const around: { readonly end: number; readonly split: number[]; readonly jumps: { to: number }[] }[] = [];
  const bounds = (character: string | undefined): boolean =>
    character === undefined || /[/{,}]/.test(character);
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] as string;
    const group = groups.get(i);
    const last = around.at(-1);
    const setEnd = sets.get(i);
    if (character === '*') {
      const first = i;
      while (pattern[i + 1] === '*') i++;
      const next = pattern[i + 1];
      const isDeep = i > first && bounds(pattern[first - 1]) && bounds(next) && next !== '{';
      if (!isDeep) steps.push({ kind: 'star' });
      else if (next === '/') {
        steps.push({ kind: 'folders' }, { kind: 'inside' });
        i++;
      } else steps.push({ kind: 'rest' });
    } else if (character === '?') steps.push({ kind: 'any' });
    else if (setEnd !== undefined) {
      steps.push({ kind: 'set', ...readSet(pattern.slice(i + 1, setEnd)) });
      i = setEnd;
    } else if (group?.several) {
      const split = [steps.length + 1];
      around.push({ end: group.end, split, jumps: [] });
      steps.push({ kind: 'split', to: split });
    } else if (last && (character === ',' || i === last.end)) {
      const jump = { kind: 'jump' as const, to: -1 };
      steps.push(jump);
      last.jumps.push(jump);
      if (character === ',') last.split.push(steps.length);
      else {
        for (const one of last.jumps) one.to = steps.length;
        around.pop();
      }
    } else steps.push({ kind: 'character', character });
  }
  return [...steps, { kind: 'end' }];
}

interface GlobOptions {
  /** Whether capitals and small letters are the same. */
  readonly anyCase: boolean;
  /** Whether marks stand for names that begin with a dot too. */
  readonly hidden: boolean;
}

interface Glob {
  /** True of a path, written with `/`, that the pattern is for. */
  readonly matches: (path: string) => boolean;
  /** True of a path that the pattern is for, or that lies in a folder that it is for. */
  readonly covers: (path: string) => boolean;
  /** False of a folder below which nothing can match. */
  readonly leadsInto: (folder: string) => boolean;
}

/** Reads a pattern. */
export function readGlob(written: string, { anyCase, hidden }: GlobOptions): Glob {
  const fold = (text: string): string => (anyCase ? text.toLowerCase() : text).normalize('NFC');
  const steps = translate([...fold(written)]);
  const end = steps.length - 1;
  // Kept from one character to the next: thousands of names are read, and new arrays would take longer than all else.
  const places = new Uint32Array(steps.length);
  const seen = new Uint32Array(steps.length);
  let count = 0;
  let round = 0;
  const reach = (at: number): void => {
    if (seen[at] === round) return;
    seen[at] = round;
    places[count++] = at;
  };

  /** Adds the places that nothing has to be read to get to; past a star only where that is wanted. */
  const close = (pastStars: boolean): void => {
    for (let i = 0; i < count; i++) {
      const at = places[i] as number;
      const step = steps[at] as Step;
      if (step.kind === 'split') for (const to of step.to) reach(to);
      else if (step.kind === 'jump') reach(step.to);
      else if (step.kind === 'folders') reach(at + 2);
      else if (pastStars && (step.kind === 'star' || step.kind === 'rest')) reach(at + 1);
    }
  };

  /** Where a step leads to with a character; nowhere where it does not take it. */
  const follow = (at: number, character: string, first: boolean): number | undefined => {
    const step = steps[at] as Step;
    const isSlash = character === '/';
    if (step.kind === 'character') return step.character === character ? at + 1 : undefined;
    if (step.kind === 'inside') return isSlash ? at - 1 : at;
    if (step.kind === 'end' || (first && character === '.' && !hidden)) return undefined;
    if (step.kind === 'rest') return at;
    if (isSlash) return undefined;
    if (step.kind === 'star') return at;
    if (step.kind === 'any' || step.kind === 'folders') return at + 1;
    if (step.kind !== 'set') return undefined;
    return isIn(step, character) ? at + 1 : undefined;
  };

  const advance = (character: string, first: boolean): void => {
    const before = places.slice(0, count);
    count = 0;
    round++;
    for (const at of before) {
      const to = follow(at, character, first);
      if (to !== undefined) reach(to);
    }
  };

  /** Reads a path to its end, or as far as the pattern goes or `enough` says; false where the pattern was left. */
  const read = (path: string, enough: (complete: boolean, next: string | undefined) => boolean): boolean => {
    const characters = [...fold(path)];
    count = 0;
    round++;
    reach(0);
    for (let i = 0; count > 0; i++) {
      const character = characters[i];
      const first = i === 0 || characters[i - 1] === '/';
      // A dot that hides a name is not what follows a star that stands for nothing.
      close(hidden || !first || character !== '.');
      if (enough(seen[end] === round, character)) return true;
      if (character === undefined) return false;
      advance(character, first);
    }
    return false;
  };

  return {
    matches: (path) => read(path, (complete, next) => complete && next === undefined),
    covers: (path) => read(path, (complete, next) => complete && (next === undefined || next === '/')),
    leadsInto: (folder) => read(`${folder}/`, (_, next) => next === undefined),
  };
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excludeInputs } from '../../../src/build/inputs/exclude.ts';
import { expandInputs } from '../../../src/build/inputs/expand.ts';
import { isPattern, readGlob } from '../../../src/build/inputs/glob.ts';
import { makeFolder } from '../../cli/support.ts';

const PLAIN = { anyCase: false, hidden: false };
const matches = (pattern: string, path: string, options = PLAIN): boolean =>
  readGlob(pattern, options).matches(path);

describe('a pattern', () => {
  it.each([
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'a/b.yaml', false],
    ['*.yaml', '.yaml', false],
    ['*', 'a.yaml', true],
    ['a*', 'a', true],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a*b*', 'xxbxxaxx', false],
    ['第?期.yaml', '第2期.yaml', true],
    ['第?期.yaml', '第12期.yaml', false],
    ['第?期.yaml', '第𠮷期.yaml', true],
    ['?', '/', false],
    ['**/*.yaml', 'a.yaml', true],
    ['**/*.yaml', 'a/b/c.yaml', true],
    ['**/*.yaml', 'a/.b/c.yaml', false],
    ['**/*.yaml', 'a/.b.yaml', false],
    ['a/**', 'a/b/c.yaml', true],
    ['a/**', 'ab/c.yaml', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'a/xb', false],
    ['a**b', 'axxb', true],
    ['a**b', 'ax/xb', false],
    ['.*/a', '.git/a', true],
    ['第[0-9]期', '第7期', true],
    ['第[0-9]期', '第a期', false],
    ['第[!0-9]期', '第a期', true],
    ['第[^0-9]期', '第7期', false],
    ['[a-]', '-', true],
    ['[z-a]', '-', true],
    ['[!]', '!', true],
    ['[^/]', '/', false],
    ['a[', 'a[', true],
    ['[]a', '[]a', true],
    ['{a,b}.yaml', 'b.yaml', true],
    ['{a,b}.yaml', 'c.yaml', false],
    ['{a,b/c}/d', 'b/c/d', true],
    ['{a,{b,c}x}y', 'cxy', true],
    ['{,a}b', 'b', true],
    ['{a}', '{a}', true],
    ['{a,b', '{a,b', true],
    ['a}b', 'a}b', true],
    ['{*.yaml,*.yml}', 'a.yml', true],
    ['{**/a,b}', 'x/a', true],
    ['第(1)期+[ab]*', '第(1)期+a', true],
    ['!a*', 'b', false],
    ['!a*', '!ab', true],
  ])('%j is for %j: %s', (pattern, path, is) => expect(matches(pattern, path)).toBe(is));

  it('may take capitals for small letters, and names that begin with a dot', () => {
    expect(matches('*.YAML', 'a.yaml')).toBe(false);
    expect(matches('*.YAML', 'a.yaml', { anyCase: true, hidden: false })).toBe(true);
    expect(matches('[A-C].yaml', 'b.Yaml', { anyCase: true, hidden: false })).toBe(true);
    expect(matches('*', '.a', { anyCase: false, hidden: true })).toBe(true);
  });

  it('takes both spellings of a letter with an accent', () => {
    expect(matches('caf\u00e9*', 'cafe\u0301.yaml')).toBe(true);
  });

  it('tells which folders it leads into', () => {
    const { leadsInto } = readGlob('a/*/{b,c}/*.yaml', PLAIN);
    expect(['a', 'a/x', 'a/x/b', 'a/x/d', 'b', 'a/.x', 'a/x/b/y'].map(leadsInto)).toEqual([
      ...[true, true, true, false, false, false, false],
    ]);
    expect(readGlob('**/*', PLAIN).leadsInto('a/b/c')).toBe(true);
  });

  // Each of these takes longer than the age of the earth where ways to read a name are tried one after another.
  it.each([
    ['stars', `${'*a'.repeat(60)}b`, 'a'.repeat(250)],
    ['folders', `${'**/'.repeat(60)}b`, `${'a/'.repeat(120)}c`],
    ['alternatives', '{a,aa}'.repeat(100), 'a'.repeat(201)],
    ['nested alternatives', `${'{a,'.repeat(2000)}b${'}*'.repeat(2000)}c`, 'a'.repeat(250)],
    ['repeated alternatives', `${'{*,*}'.repeat(100)}b`, 'a'.repeat(250)],
  ])('of many %s is done in no time', (_, pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
    expect(readGlob(pattern, PLAIN).leadsInto(path)).toBeTypeOf('boolean');
    expect(readGlob(pattern, PLAIN).covers(path)).toBe(false);
  });

  it.each(['*', '?', '[', '{', '{,', '{a,', ',', '[a', '[!', '{}', '[]', '\\', '!(', '+(a'])(
    'of 200 000 characters is read, as %j repeated',
    (piece) => {
      const pattern = piece.repeat(200_000 / piece.length);
      expect(isPattern(pattern)).toBeTypeOf('boolean');
      expect(matches(`${pattern}x`, 'a.yaml')).toBe(false);
    },
  );
  it.each([
    ['{', ',a', '}'],
    ['[', 'a-z', ']'],
  ])('of one group of a great many is read', (open, one, close) => {
    const pattern = `${open}${one.repeat(200_000)}${close}`;
    expect(isPattern(pattern)).toBe(true);
    expect([matches(pattern, 'a'), matches(pattern, '1')]).toEqual([true, false]);
  });
});

describe('inputs by a pattern', () => {
  const found = (cwd: string, ...given: string[]): string[] =>
    expandInputs(given, cwd).map(({ name, problem }) => (problem ? `! ${problem.code}` : name));

  it('that is very long, or has many stars, are none', () => {
    const cwd = makeFolder({ [`${'a'.repeat(200)}.yaml`]: '' });
    expect(found(cwd, `{${'1,'.repeat(40_000)}2}.yaml`)).toEqual(['! glob-no-match']);
    expect(found(cwd, `${'*a'.repeat(40)}b`)).toEqual(['! glob-no-match']);
    const inputs = expandInputs(['.'], cwd);
    expect(excludeInputs(inputs, [`${'*a'.repeat(40)}b`, '[z-a]', '*('.repeat(9)]).inputs).toEqual(inputs);
  });

  it.skipIf(process.platform === 'win32')('are found through links, which may lead round', () => {
    const cwd = makeFolder({ 'a/1.yaml': '', 'b/2.yaml': '' });
    symlinkSync('../b', join(cwd, 'a/to-b'));
    symlinkSync('../a', join(cwd, 'b/to-a'));
    symlinkSync('nowhere.yaml', join(cwd, 'a/gone.yaml'));
    expect(found(cwd, 'a')).toEqual(['a/1.yaml', 'a/gone.yaml', 'a/to-b/2.yaml']);
    expect(found(cwd, 'a/*/*.yaml')).toEqual(['a/to-b/2.yaml']);
  });

  it.skipIf(process.platform === 'win32')('are pipes too, so that it is said what they are', () => {
    const cwd = makeFolder({ 'a.yaml': '' });
    expect(spawnSync('mkfifo', [join(cwd, 'p.yaml')]).status).toBe(0);
    expect(found(cwd, '.')).toEqual(['a.yaml', 'p.yaml']);
  });

  it.runIf(process.platform === 'linux')('are told of where a name is not UTF-8', () => {
    const cwd = makeFolder({ 'a.yaml': '' });
    const bytes = (...names: string[]) => Buffer.from([cwd, ...names].join('/'), 'latin1');
    mkdirSync(bytes('\xb5\xda'));
    writeFileSync(bytes('\xb5\xda', 'b.yaml'), '');
    writeFileSync(bytes('\xb5\xda.yaml'), '');
    expect(found(cwd, '.')).toEqual(['a.yaml', '\ufffd\ufffd.yaml', '! folder-unreadable']);
  });
});

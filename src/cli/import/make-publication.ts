/** The publication that imported issues share. */

import { type Diagnostic, error, note } from '../../base/diagnostic.ts';
import { kindOf, readInput } from '../../disk/files.ts';
import { outputPath } from '../../disk/named-path.ts';
import type { Pair } from '../../import/write/key-pairs.ts';
import { openPublication, sharedPairs } from '../../import/write/shared-pairs.ts';
import { writePairs } from '../../import/write/write-issue.ts';
import { text } from '../language.ts';
import { placeOf } from '../pdfs.ts';
import { nearPath, type Terminal } from '../terminal.ts';
import type { Output } from './import-report.ts';
import type { Found } from './issue-names.ts';
import { type Made, save } from './save-issue.ts';
import { encode, type IssueOptions, type Writing } from './write-issues.ts';

const isIssue = (pairs: readonly Pair[] | undefined): boolean =>
  pairs?.some(([key]) => key === 'number' || key === 'items') ?? false;

/** `publication-is-issue` */
const issueInstead = (name: string): Diagnostic =>
  error(
    'publication-is-issue',
    text(
      '这是一期的期刊文件，不是刊物文件，什么也没有写',
      'This is an issue and no publication; nothing was written',
    ),
    {
      hint: text(
        '--publication 后面写刊物文件的名字，例如 刊物.yaml；没有的会新建',
        'Give --publication the name of a publication, such as publication.yaml; it is made where there is none',
      ),
      span: placeOf(name),
    },
  );

/** `publication-unsound` */
const unsound = (name: string): Diagnostic =>
  error(
    'publication-unsound',
    text(
      '这个刊物文件的写法有错，什么也没有写',
      'This publication cannot be read for its mistakes; nothing was written',
    ),
    {
      hint: text(
        '先按上面的提示改好，再导入；要按这些往期重新写，加 --force',
        'Mend it first as said above, and import again; to write it anew from these issues add --force',
      ),
      span: placeOf(name),
    },
  );

/** `publication-kept` */
const kept = (name: string): Diagnostic =>
  note(
    'publication-kept',
    text(
      '刊物文件已经有了，各期照它写，没有改动它',
      'The publication is there already: the issues are written for it, and it was left as it is',
    ),
    {
      hint: text('要按这些往期重新写，加 --force', 'To write it anew from these issues add --force'),
      span: placeOf(name),
    },
  );

/**
 * The publication that the issues are written for: the one that is there, or else one with what they share. An issue is
 * none, whatever is to be overwritten. `publication-is-issue`, `publication-unsound`, `publication-kept`
 */
export function makePublication(
  found: readonly Found[],
  options: IssueOptions,
  terminal: Terminal,
): { readonly publication?: Writing['publication']; readonly made: readonly Made[] } {
  if (options.publication === undefined || found.length === 0) return { made: [] };
  const path = outputPath(options.publication, terminal.cwd);
  const name = nearPath(path, terminal.cwd);
  const content = kindOf(path) === 'file' ? readInput(path) : undefined;
  const there = content && 'bytes' in content ? content.bytes : undefined;
  const opened = there && openPublication(name, there);
  if (opened && isIssue(opened.pairs)) return { made: [{ diagnostics: [issueInstead(name)] }] };
  if (opened && opened.errors.length > 0 && !options.force) {
    return { made: [{ diagnostics: [...opened.errors, unsound(name)] }] };
  }
  const old = options.force ? undefined : opened?.pairs;
  const pairs = sharedPairs(found.map(({ draft }) => draft));
  const bytes = encode(writePairs(pairs));
  if (old && there && Buffer.compare(there, bytes) !== 0) {
    return {
      publication: { path, bytes: there, pairs: old },
      made: [{ diagnostics: [kept(name)] }],
    };
  }
  const diagnostics = save(path, bytes, name, options, terminal);
  const inputs = found.map(({ input }) => input);
  const output: Output = { ...{ path, name, inputs, items: 0, there: 0 }, pictures: [] };
  return {
    publication: { path, bytes, pairs },
    made: [{ ...(diagnostics.length === 0 && { output }), diagnostics }],
  };
}

/** Reads the office's lists that a publication names, and says what in them is not understood. */

import { type Diagnostic, isError, type Text, warning } from '../../base/diagnostic.ts';
import type { FileProblem, ReadNamed } from '../../base/input-file.ts';
import { MAX_BYTES } from '../../base/input-file.ts';
import { type MappingNode, type ScalarNode, valueUnder } from '../../schema/tree.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { readTree } from '../../yaml/read.ts';
import { scalarsOf } from '../decode/nodes.ts';
import { resolveBase } from '../head.ts';
import { readListLines } from './list-lines.ts';
import { readListTree } from './list-tree.ts';
import type { ListEntry, OfficeList } from './office-list.ts';

export interface ReadOfficeList {
  readonly list: OfficeList;
  readonly diagnostics: readonly Diagnostic[];
}

const WHY: Readonly<Record<FileProblem | 'too large' | 'nothing', Text>> = {
  missing: { zh: '找不到', en: 'there is no such file' },
  folder: { zh: '是文件夹', en: 'it is a folder' },
  special: { zh: '是管道或者设备', en: 'it is a pipe or a device' },
  denied: { zh: '没有权限读取', en: 'it may not be read' },
  'in-use': { zh: '正被别的程序打开', en: 'another program keeps it to itself' },
  unreadable: { zh: '读不出来', en: 'it cannot be read' },
  'too large': { zh: '太大', en: 'it is too large' },
  nothing: { zh: '里面一条也没有', en: 'it has no entries' },
};

const unread = ({ span }: ScalarNode, path: string, why: keyof typeof WHY): Diagnostic =>
  warning(
    'word-list-unread',
    { zh: `词表没有用上，${WHY[why].zh}：${path}`, en: `The word list is not used, ${WHY[why].en}: ${path}` },
    {
      span,
      hint: {
        zh: '检查文件名；位置是相对于写着它的文件所在的文件夹。不影响生成 PDF',
        en: 'Check the name; it is relative to the folder of the file that names it. The PDF is built all the same',
      },
    },
  );

const LINE: Readonly<Record<'no arrow' | 'same' | 'no section', Text>> = {
  'no arrow': { zh: '词表的这一行看不懂，没有用上', en: 'This line of the word list is not understood' },
  same: { zh: '词表的这一行，改前和改后一样', en: 'This line of the word list changes nothing' },
  'no section': { zh: '词表里没有这一类', en: 'A word list has no such section' },
};

const badLine = ({ span, why }: Extract<ListEntry, { kind: 'unread' }>): Diagnostic =>
  warning('word-list-line', LINE[why], {
    span,
    hint: {
      zh: '一行一条：拔款 → 拨款 原因；“慎用：”下面写词和说明，“姓名：”下面写姓名和职务',
      en: 'One line an entry: WRONG -> RIGHT REASON; below "careful:" a word and a reason, below "names:" a name and posts',
    },
  });

/** What YAML has to say of a list: the issue is built all the same. */
const badSyntax = ({ message, span, hint }: Diagnostic): Diagnostic => ({
  severity: 'warning',
  code: 'word-list-line',
  message: { zh: `词表没有读完：${message.zh}`, en: `The word list was not read to its end: ${message.en}` },
  ...(span && { span }),
  ...(hint && { hint }),
});

interface Entries {
  readonly entries: readonly ListEntry[];
  readonly said: readonly Diagnostic[];
}

function readEntries(path: string, bytes: Uint8Array): Entries {
  const { source, diagnostics } = decodeText(path, bytes);
  if (!source)
    return { entries: [], said: diagnostics.filter(({ code }) => code !== 'file-empty').map(badSyntax) };
  if (!/\.ya?ml$/iu.test(path)) return { entries: readListLines(source), said: [] };
  const { root, sound, diagnostics: wrong } = readTree(source);
  return { entries: root && sound ? readListTree(root) : [], said: wrong.filter(isError).map(badSyntax) };
}

/**
 * Reads the lists that an issue, merged with its publication, names under `wordList`; none where it names none. A
 * file that is named twice is read once.
 * Warnings: `word-list-unread`, `word-list-line`. The lists go into no PDF, as they are the office's own.
 */
export function readOfficeList(root: MappingNode, readFile: ReadNamed): ReadOfficeList | undefined {
  const named = scalarsOf(valueUnder(root, 'wordList'));
  if (named.length === 0) return undefined;
  const byPath = new Map(named.map((node) => [resolveBase(node.span.source.path, node.text), node]));
  const read = [...byPath].map(([path, node]) => {
    const content = readFile(path, 'file');
    if ('problem' in content) return { entries: [], said: [unread(node, path, content.problem)] };
    if (content.bytes.length > MAX_BYTES) return { entries: [], said: [unread(node, path, 'too large')] };
    const { entries, said } = readEntries(path, content.bytes);
    return { entries, said: entries.length + said.length === 0 ? [unread(node, path, 'nothing')] : said };
  });
  const entries = read.flatMap((one) => one.entries);
  return {
    list: {
      wrong: entries.flatMap((one) => (one.kind === 'wrong' ? [one.entry] : [])),
      careful: entries.flatMap((one) => (one.kind === 'careful' ? [one.entry] : [])),
      leaders: entries.flatMap((one) => (one.kind === 'leaders' ? [one.entry] : [])),
    },
    diagnostics: [
      ...read.flatMap((one) => one.said),
      ...entries.flatMap((one) => (one.kind === 'unread' ? [badLine(one)] : [])),
    ],
  };
}

/** What departments deliver and printed issues, damaged or written by nobody, before the import. */

import { CODES } from '../src/base/codes.ts';
import { importFile, type Purpose } from '../src/import/import-file.ts';
import { makeDocx, p, r } from '../test/helpers/make-docx.ts';
import { mutate } from '../test/helpers/mutate.ts';
import { damage } from './damage.ts';
import { hostile } from './hostile.ts';
import { type Random, times } from './random.ts';
import { decode, encode, type Target } from './target.ts';

const ORIGINAL = encode(
  [
    ...['延津快报', '第44期', '中共延津县委办公室　2026年7月3日', '一、马庄乡开展大检查'],
    '近日，马庄乡组织力量对辖区企业开展安全生产大检查，发现隐患十二处，已全部整改到位。（马庄乡）',
    ...[
      '项目\t数量',
      '隐患\t12',
      '附件：1．名单',
      '报：县委常委',
      '送：各乡镇',
      '责任编辑：李　勉　签发：张　三',
    ],
    '（共印30份）',
  ].join('\n'),
);

const LINES = decode(ORIGINAL).split('\n');
const MARKUP = ['<w:tbl>', '</w:tbl>', '<w:tr>', '<w:tc>', '<w:br/>', '<w:p>', '</w:p>', '<w:ins>', '</w:r>'];
const ODD = [
  '　',
  '\t',
  '\f',
  '（',
  '）',
  '：',
  '第',
  '期',
  '**',
  '|',
  '9',
  '\u202e',
  '\u200b',
  '\ud800',
  '。',
  '',
];

/** Lines of an issue in any order, with odd characters among them. */
function manuscript(random: Random): Uint8Array {
  const lines = times(random.below(60), () => {
    const line = random.pick(LINES);
    if (random.chance(60)) return line;
    const at = random.below(line.length + 1);
    return line.slice(0, at) + random.pick(ODD).repeat(1 + random.below(40)) + line.slice(at);
  });
  return encode(lines.join(random.pick(['\n', '\n\n', '\r\n', '\r'])));
}

/** A document whose XML is sound or torn. */
function document(random: Random): Uint8Array {
  const body = times(random.below(40), () => {
    const text = random.pick(LINES);
    const bold = random.chance(20) ? '<w:b/>' : '';
    const tear = random.chance(8) ? random.pick(MARKUP) : '';
    return random.chance(50) ? p(text) + tear : `<w:p>${r(text, bold)}${tear}${r(text)}</w:p>`;
  }).join('');
  const bytes = makeDocx({ body });
  return random.chance(50) ? bytes : damage(bytes, random);
}

function fileOf(random: Random): Uint8Array {
  const kind = random.below(20);
  if (kind === 0) return hostile(random);
  if (kind < 9) return document(random);
  return kind < 14 ? manuscript(random) : mutate(ORIGINAL, random.below);
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(CODES).flatMap((codes) => Object.keys(codes)));

export const imports: Target = {
  name: 'import',
  share: 500,
  patience: 1,
  make(random) {
    const bytes = fileOf(random);
    const purpose: Purpose = random.chance(70) ? 'issues' : 'items';
    return {
      files: { 'copy.bin': bytes },
      check: async () => {
        const { balance, diagnostics, issues, items, carried } = await importFile(
          'copy',
          bytes,
          purpose,
          undefined,
        );
        const faults = diagnostics
          .filter(({ code }) => !KNOWN.has(code) || code === 'internal-error')
          .map(({ code, message }) => `${code}: ${message.en}`);
        const isSilent = diagnostics.length + issues.length + items.length + carried.length === 0;
        if (isSilent) faults.push('says nothing');
        if (balance) {
          const { read, placed, dropped, commented, left, twice } = balance;
          const out = Object.values(dropped).reduce((sum, one) => sum + one, placed + commented);
          if (out !== read || left.length > 0) faults.push(`read ${read}, but accounted for ${out}`);
          if (twice > 0) faults.push(`${twice} characters went to two places`);
        }
        return faults;
      },
    };
  },
};

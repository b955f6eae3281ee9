/** Issues without a mistake, of any content and on any page: they are set as promised, or refused for a reason. */

import { verifyPdf } from '../src/verify/verify-pdf.ts';
import { checkIssue } from './check-issue.ts';
import { findLost } from './check-pages.ts';
import type { Random } from './random.ts';
import { times } from './random.ts';
import { encode, type Target } from './target.ts';
import { bodyParagraph, name, paragraph, plain, title } from './text.ts';

const SIZES = [
  '小初',
  '一号',
  '二号',
  '小二',
  '三号',
  '小三',
  '四号',
  '小四',
  '五号',
  '9',
  '16',
  '22.5',
  '30',
  '42',
];

/** So many of the keys, each with a value of its own. */
function someOf(random: Random, percent: number, values: Readonly<Record<string, () => unknown>>) {
  const chosen = Object.entries(values).filter(() => random.chance(percent));
  return Object.fromEntries(chosen.map(([key, make]) => [key, make()]));
}

const layoutOf = (random: Random, pages: number | undefined) => ({
  ...someOf(random, random.pick([5, 12, 30]), {
    preset: () => random.pick(['bulletin', 'gbt9704']),
    mode: () => random.pick(['clreq', 'word']),
    bodySize: () => random.pick(SIZES),
    levels: () => random.pick(['auto', 'none']),
    columns: () => 10 + random.below(40),
    lines: () => 12 + random.below(40),
    pitch: () => 12 + random.below(40),
    colophon: () => random.pick(['末页', '偶数页']),
    marginTop: () => 5 + random.below(60),
    marginLeft: () => 5 + random.below(50),
    pageNumber: () =>
      someOf(random, 50, {
        form: () => random.pick(['dashes', 'plain', 'chinese']),
        place: () => random.pick(['outer', 'center', 'right']),
        start: () => 1 + random.below(9999),
        onFirstPage: () => random.pick(['是', '否']),
      }),
  }),
  ...(pages !== undefined && { pages }),
});

const itemOf = (random: Random, sources: readonly string[]) => ({
  title: title(random),
  body: times(1 + random.below(4), () => bodyParagraph(random)).join('\n'),
  ...(random.chance(10) && { editorNote: bodyParagraph(random) }),
  ...(random.chance(60) && { sources: times(1 + random.below(3), () => random.pick(sources)) }),
});

const ROLES = ['总编', '责任编辑', '校对', '复核', '投稿邮箱', '印制'];

const people = (random: Random): readonly string[] =>
  times(1 + random.below(random.chance(80) ? 2 : 12), () => name(random).slice(0, 3));

/** A list, or rows of which each is one. */
function recipients(random: Random) {
  const names = (): readonly string[] => times(1 + random.below(12), () => name(random));
  if (random.chance(50)) return names();
  return { 报: names(), ...someOf(random, 50, { 送: names, 发: names, 抄送: names, 本期增发: names }) };
}

function issueOf(random: Random, pages: number | undefined) {
  const sources = times(1 + random.below(12), () => name(random));
  return {
    masthead: {
      title: times(1 + random.below(2), () => name(random)),
      ...someOf(random, 50, {
        issuer: () => times(1 + random.below(3), () => `${name(random)}办公室`),
        mark: () => '内部资料 注意保存',
        serial: () => '编号：000123',
      }),
    },
    number: 1 + random.below(300),
    date: `20${10 + random.below(20)}-0${1 + random.below(9)}-${10 + random.below(19)}`,
    items: times(1 + random.below(random.chance(80) ? 6 : 40), () => itemOf(random, sources)),
    ...someOf(random, 50, {
      total: () => 1 + random.below(900),
      instruction: () => ({
        lines: 1 + random.below(8),
        ...someOf(random, 50, { text: () => paragraph(random) }),
      }),
      townships: () => sources,
      editorNote: () => paragraph(random),
      distribution: () => recipients(random),
      signoff: () => ({
        签发: name(random).slice(0, 3),
        审核: [name(random).slice(0, 2), name(random).slice(0, 3)],
        ...someOf(random, 20, Object.fromEntries(ROLES.map((role) => [role, () => people(random)]))),
      }),
      contact: () =>
        someOf(random, 60, {
          电话: () => '0373-7651234',
          邮箱: () => 'qhkb@qinghe.gov.cn',
          地址: () => name(random),
        }),
      note: () => times(1 + random.below(12), () => paragraph(random)),
      attachments: () =>
        times(1 + random.below(12), () => ({
          title: `${name(random)}一览表`,
          ...someOf(random, 20, { body: () => paragraph(random) }),
        })),
      signature: () => ({ by: times(1 + random.below(3), () => name(random)) }),
      printed: () => ({ by: name(random), date: '2026-03-26' }),
      copies: () => 1 + random.below(500),
    }),
    layout: layoutOf(random, pages),
  };
}

export const layouts: Target = {
  name: 'layouts',
  share: 20,
  patience: 1,
  make(random) {
    const pages = random.chance(40) ? 1 + random.below(8) : undefined;
    const issue = issueOf(random, pages);
    // Every JSON text is a YAML text.
    const input = { path: 'issue.yaml', bytes: encode(JSON.stringify(issue, undefined, 1)) };
    const environment = { fonts: { folders: [] } };
    return {
      files: { 'issue.yaml': input.bytes },
      check: async () => {
        const { result, faults } = await checkIssue(input, environment);
        const { pdf, pages: set } = result;
        if (!pdf) return faults;
        const again = (await checkIssue(input, environment)).result.pdf;
        const report = await verifyPdf(pdf);
        const texts = issue.items.flatMap(({ title: head, body }) => [head, ...plain(body).split('\n')]);
        return [
          ...faults,
          ...findLost(texts, set),
          ...(pages === undefined || pages === set.length ? [] : [`${set.length} pages, not ${pages}`]),
          ...(again && Buffer.compare(pdf, again) === 0 ? [] : ['built again it has other bytes']),
          ...report.findings
            .filter(({ status }) => status === 'fail')
            .map(({ check, text }) => `verify: ${check}: ${text.zh}`),
        ];
      },
    };
  },
};

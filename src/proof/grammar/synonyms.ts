/** Words of one sense that stand side by side: 先后陆续返岗, 不由得情不自禁地. */

import { once } from '../../base/remember.ts';
import { matchesOf } from '../matches.ts';
import type { Fault } from './fault.ts';

/** Words of one sense, of which a verb takes one. */
const GROUPS = [
  '先后 陆续 相继 接连 依次',
  '仍然 依然 依旧 仍旧',
  '不由得 情不自禁 不禁 禁不住 不由自主 忍不住',
  '不约而同 异口同声 一致 一齐 齐声',
  '共同 一起 一道 一同 携手 联手 协力',
  '逐步 逐渐 渐渐 日渐 日益 日趋 逐年',
  '立即 马上 立刻 即刻 随即 当即 迅即',
  '经常 常常 时常 往往 时时',
  '非常 十分 极其 极为 格外 异常 相当',
  '突然 忽然 猛然 骤然',
  '亲自 亲身 亲手',
  '再次 再度 重新 又一次',
  '已经 早已 业已 早就',
  '即将 将要 快要 行将',
  '最终 终于 最后',
  '互相 相互 彼此',
  '必须 务必 务须',
  '也许 或许 可能 大概',
  '一直 始终 历来 向来 从来',
  '几乎 差不多 近乎',
  '无偿 免费 义务',
  '单独 独自',
  '广泛 普遍',
  '擅自 私自',
  '一概 一律 统统',
  '尽快 尽早 及早 从速',
  '多次 反复 屡次 再三 数次',
  '竟然 居然',
  '首次 第一次 初次',
  '仅仅 只是 只有 单单',
  '更加 越发 愈加 愈发 更为',
  '但是 然而 可是',
  '因此 所以 因而 从而',
  '如果 假如 倘若 要是 假使',
  '虽然 尽管',
  '由于 因为',
  '并且 而且',
  '例如 比如 譬如',
  '即使 哪怕 纵然',
  '根据 按照 依据 依照 遵照',
  '以及 及其',
  '特别是 尤其是',
  '目前 当前 眼下 现在 现阶段',
  '随后 接着 而后',
  '大力 着力 全力',
  '悄悄 偷偷 暗暗',
  '严厉 严肃 从严',
];

/** The group of each word by its number. */
const groups = once(
  () => new Map(GROUPS.flatMap((words, number) => words.split(' ').map((word) => [word, number] as const))),
);

const ALL = once(() => {
  const words = [...groups().keys()].sort((one, other) => other.length - one.length).join('|');
  return new RegExp(`(${words})[地，]?(${words})`, 'gu');
});

/** Matches what both words may belong to in a longer one: 可能性, 根据地. */
const LONGER = /^(?:性|地[，。的]|法)/u;

export const findSynonyms = (text: string): Fault[] =>
  matchesOf(text, ALL()).flatMap(({ 0: written, 1: one = '', 2: other = '', index }): Fault[] => {
    const to = index + written.length;
    if (one === other || groups().get(one) !== groups().get(other) || LONGER.test(text.slice(to, to + 2)))
      return [];
    return [
      {
        from: index,
        to,
        message: { zh: `“${written}”意思重复`, en: `"${written}" says a thing twice` },
        hint: { zh: `留“${one}”或者“${other}”`, en: 'Say it once' },
      },
    ];
  });

/** Formulas that close a document of another kind: 通知如下 … 特此通报, 以上报告 … 请批示. */

import { matchesOf } from '../matches.ts';
import { byItem, type Passage } from '../passage.ts';
import { type Finding, finding } from '../rule.ts';

const KINDS = '通知|通报|报告|请示|公告|通告|批复|函告|函复|复函|函';

/** What tells of the kind of a document: its title, 现将…通知如下, 以上报告. */
const TITLED = new RegExp(`关于[^。；]{2,60}的(${KINDS})$`, 'u');
const OPENED = new RegExp(`(?:现|兹)?(?:就|将|对)?[^。；：]{0,40}?(${KINDS})如下`, 'u');

/** What closes a document, by its kind. */
const CLOSED = new RegExp(`特此(${KINDS})(?=[。，]|$)`, 'gu');
/** Matches what asks for an answer, which only 请示 does, behind what it is called. */
const ASKED =
  /(?<=(?:以上|上述|特此)(?:报告|通知|通报|公告|通告|决定|函)[^。；]{0,4})(?:(?:妥否|当否|可否)，?请(?:予)?(?:批示|批复|审批|批准|指示)|请予?(?:批示|批复|审批))/gu;

/** Kinds whose formulas go for each other. */
const FAMILY: Readonly<Record<string, string>> = { 函告: '函', 函复: '函', 复函: '函' };
const familyOf = (kind: string): string => FAMILY[kind] ?? kind;

function kindOf(passages: readonly Passage[]): string | undefined {
  const title = passages.find(({ part }) => part === 'title')?.text ?? '';
  const titled = TITLED.exec(title)?.[1];
  if (titled !== undefined) return titled;
  for (const { text } of passages) {
    const opened = text.includes('如下') ? OPENED.exec(text)?.[1] : undefined;
    if (opened !== undefined) return opened;
    if (/(?:印发|转发)给你们/u.test(text)) return '通知';
  }
  return undefined;
}

function checkItem(passages: readonly Passage[]): Finding[] {
  const kind = kindOf(passages);
  return passages.flatMap(({ text, place }): Finding[] => {
    if (!/特此|以上|上述|[批示]/u.test(text)) return [];
    const closed = matchesOf(text, CLOSED)
      .filter(({ 1: said = '' }) => kind !== undefined && familyOf(said) !== familyOf(kind))
      .map(({ 0: written, index }) =>
        mismatch(written, kind as string, place(index, index + written.length)),
      );
    const asked =
      kind === '请示'
        ? []
        : matchesOf(text, ASKED).map(({ 0: written, index }) =>
            asking(written, place(index, index + written.length)),
          );
    const replies =
      kind === '报告' || kind === '通知' || kind === '通报'
        ? matchesOf(
            text,
            /(?<=[。！]|^)(?:(?:妥否|当否|可否)，?请(?:予)?(?:批示|批复|审批|批准|指示)|请予批[示复])/gu,
          ).map(({ 0: written, index }) => asking(written, place(index, index + written.length)))
        : [];
    return [...closed, ...asked, ...replies];
  });
}

const mismatch = (written: string, kind: string, span: Finding['span']): Finding =>
  finding(
    'ill-matched-words',
    {
      zh: `这是${kind}，结尾写的是“${written}”`,
      en: `This is a ${kind}, which ends in "${written}"`,
    },
    {
      span,
      hint: { zh: `改成“特此${kind}”，或者核对文种`, en: `Write 特此${kind}, or see what the document is` },
    },
  );

const asking = (written: string, span: Finding['span']): Finding =>
  finding(
    'ill-matched-words',
    {
      zh: `“${written}”是请示的结尾，别的文种不用`,
      en: `"${written}" closes a 请示 and nothing else`,
    },
    {
      span,
      hint: {
        zh: '要上级答复，用请示；报告里删掉它',
        en: 'Use a 请示 if an answer is asked for, or delete it',
      },
    },
  );

/** Documents that close as another kind of document does. */
export const checkClosings = (passages: readonly Passage[]): Finding[] =>
  byItem(passages.filter(({ item }) => item)).flatMap(checkItem);

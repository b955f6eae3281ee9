/** Diagnostics about fonts that cannot be found or used. */

import type { CodeOf } from '../base/codes.ts';
import type { Sourced } from '../base/diagnostic.ts';
import { type Diagnostic, error, type Text } from '../base/diagnostic.ts';
import { BUNDLED_STYLES, type BundledStyle, type MissingBundled, nameOfStyle } from './bundled.ts';
import { FONTS_PACKAGE } from './bundled-folder.ts';
import type { EmbeddingBar, FontProblem } from './font-problem.ts';

/** The choice that failed: as written, and the file it led to where there was one. */
export interface Failure {
  readonly font: Sourced;
  readonly problem: FontProblem;
  readonly path?: string;
  /** The style nearest to what was asked for. */
  readonly style: BundledStyle;
  readonly member: string | undefined;
  /** Names that exist and look like the one written: installed fonts, or files beside the missing one. */
  readonly similar: readonly string[];
}

const BUNDLED_LIST: Text = {
  zh: BUNDLED_STYLES.map((style) => nameOfStyle(style).zh).join('、'),
  en: BUNDLED_STYLES.map((style) => nameOfStyle(style).en).join(', '),
};

const BARS: Readonly<Record<EmbeddingBar, Text>> = {
  noEmbedding: { zh: '禁止嵌入文件', en: 'forbids embedding' },
  bitmapOnly: { zh: '只许嵌入点阵字形', en: 'allows embedding of bitmaps only' },
  noSubsetting: { zh: '禁止只嵌入用到的字', en: 'forbids subsetting' },
};

const useBundled = (style: BundledStyle): Text => ({
  zh: `可改用内置的“${nameOfStyle(style).zh}”`,
  en: `use the bundled "${nameOfStyle(style).en}" instead`,
});

const inFile = ({ font, path }: Failure): Text =>
  path === undefined || path === font.text
    ? { zh: `字体“${font.text}”`, en: `font "${font.text}"` }
    : { zh: `字体“${font.text}”（文件 ${path}）`, en: `font "${font.text}" (file ${path})` };

const joinHints = (...hints: readonly (Text | undefined)[]): Text => {
  const given = hints.filter((hint) => hint !== undefined);
  return { zh: `${given.map(({ zh }) => zh).join('；')}。`, en: `${given.map(({ en }) => en).join('; ')}.` };
};

function similarHint({ similar, path }: Failure): Text | undefined {
  if (similar.length === 0) return undefined;
  const [zh, en] = [similar.join('、'), similar.join(', ')];
  return path === undefined
    ? { zh: `已安装的字体中名称相近的有：${zh}`, en: `installed fonts with similar names: ${en}` }
    : { zh: `同一文件夹中的字体文件有：${zh}`, en: `font files in the same folder: ${en}` };
}

function reportMissing(failure: Failure): Diagnostic {
  const { font, path, style } = failure;
  const bundled: Text = { zh: `内置字体有：${BUNDLED_LIST.zh}`, en: `bundled fonts: ${BUNDLED_LIST.en}` };
  const remedy: Text =
    path === undefined
      ? { zh: '请先安装这款字体，或改正名称', en: 'install the font or correct its name' }
      : CHECK_NAME;
  const message: Text =
    path === undefined
      ? {
          zh: `没有找到字体“${font.text}”：它不是内置字体，本机也没有安装`,
          en: `font "${font.text}" not found: neither bundled nor installed`,
        }
      : {
          zh: `没有找到字体文件“${font.text}”（找的位置：${path}）`,
          en: `font file "${font.text}" not found (looked at ${path})`,
        };
  return error('font-not-found', message, {
    span: font.span,
    hint: joinHints(remedy, similarHint(failure), useBundled(style), bundled),
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

interface Phrase {
  readonly code: CodeOf<'error'>;
  readonly message: Text;
  readonly remedy: Text;
}

const REPLACE: Text = { zh: '请换一份完好的字体文件', en: 'replace the file with an intact copy' };
const CHECK_NAME: Text = { zh: '请检查路径和文件名', en: 'check the path and the file name' };
const AS_TTF: Text = { zh: '请使用同款字体的 TTF 或 OTF 文件', en: 'use a TTF or OTF file of the same font' };

/** Code, message ending and remedy of each kind of problem; the message continues 字体“…”. */
function phrase(problem: Exclude<FontProblem, { kind: 'missing' }>, member: string | undefined): Phrase {
  switch (problem.kind) {
    case 'unreadable':
      return {
        code: 'font-unreadable',
        message: { zh: `无法读取（${problem.reason}）`, en: `cannot be read (${problem.reason})` },
        remedy: {
          zh: '请检查文件是否被占用、是否有读取权限',
          en: 'check that the file may be read and is not in use',
        },
      };
    case 'not-a-file':
      return {
        code: 'font-unreadable',
        message: { zh: '是文件夹或别的东西，不是字体文件', en: 'is a folder or the like, no font file' },
        remedy: CHECK_NAME,
      };
    case 'too-large':
      return {
        code: 'font-unreadable',
        message: {
          zh: `有 ${megabytes(problem.size)} MB，没有这么大的字体文件`,
          en: `has ${megabytes(problem.size)} MB, more than any font file`,
        },
        remedy: CHECK_NAME,
      };
    case 'not-a-font':
      return {
        code: 'font-corrupt',
        message: { zh: '不是 TTF、OTF 或 TTC 字体文件', en: 'is not a TTF, OTF or TTC font file' },
        remedy: REPLACE,
      };
    case 'corrupt':
      return {
        code: 'font-corrupt',
        message: { zh: '已损坏或不完整', en: `is damaged or incomplete (${problem.reason})` },
        remedy: REPLACE,
      };
    case 'webfont':
      return {
        code: 'font-webfont',
        message: {
          zh: `是网页字体（${problem.format}），不能用于印刷文件`,
          en: `is a web font (${problem.format}) and cannot be used for print`,
        },
        remedy: AS_TTF,
      };
    case 'variable':
      return {
        code: 'font-variable',
        message: { zh: '是可变字体，无法嵌入', en: 'is a variable font, which cannot be embedded' },
        remedy: {
          zh: '请使用同款字体的固定字重文件（如 Regular）',
          en: 'use a static file of the same font, such as Regular',
        },
      };
    case 'no-outlines':
      return {
        code: 'font-no-outlines',
        message: { zh: '没有可嵌入的轮廓字形', en: 'has no outlines that can be embedded' },
        remedy: AS_TTF,
      };
    case 'not-embeddable':
      return {
        code: 'font-not-embeddable',
        message: {
          zh: `的授权${BARS[problem.bar].zh}（${problem.bar}）`,
          en: `has a licence that ${BARS[problem.bar].en} (${problem.bar})`,
        },
        remedy: { zh: '请换用允许嵌入的字体', en: 'choose a font that may be embedded' },
      };
    case 'member-unknown': {
      const list = problem.members.map((name, index) => `${index} ${name}`);
      return {
        code: 'font-member-unknown',
        message: { zh: `中没有成员“${member ?? ''}”`, en: `has no member "${member ?? ''}"` },
        remedy: { zh: `可选的成员：${list.join('、')}`, en: `its members: ${list.join(', ')}` },
      };
    }
  }
}

/** The error for a font choice that cannot be honoured, at the place where it was written, with what to do about it. */
export function reportFailure(failure: Failure): Diagnostic {
  const { font, problem, style, member } = failure;
  if (problem.kind === 'missing') return reportMissing(failure);
  const { code, message, remedy } = phrase(problem, member);
  const subject = inFile(failure);
  return error(
    code,
    { zh: subject.zh + message.zh, en: `${subject.en} ${message.en}` },
    {
      span: font.span,
      hint: joinHints(remedy, problem.kind === 'member-unknown' ? undefined : useBundled(style)),
    },
  );
}

/** The error for bundled files that are gone from the installation, or are those of another version. */
export function reportMissingBundled({ folder, files }: MissingBundled): Diagnostic {
  const { name, version } = FONTS_PACKAGE;
  const found: Text =
    folder === undefined
      ? { zh: `没有装字体包 ${name}`, en: `The package ${name} is not installed` }
      : {
          zh: `${folder} 里的字体不全，或者不是这一版快报用的`,
          en: `The fonts in ${folder} are not all there or not those of this version`,
        };
  const hint: Text = {
    zh: `${found.zh}。请重新安装；不安装的，把压缩包整个解压；用 npm 装的，把快报和 ${name}-${version}.tgz 一起装。`,
    en: `${found.en}. Install again; unpack archives whole; with npm, install kuaibao together with ${name}-${version}.tgz.`,
  };
  return error(
    'font-bundled-missing',
    {
      zh: `安装不完整，缺少内置字体：${files.join('、')}`,
      en: `incomplete installation, bundled fonts are missing: ${files.join(', ')}`,
    },
    { hint },
  );
}

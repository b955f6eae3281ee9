/** Whether a document carries its source, whole, and is what that source gives. */

import { type AttachedFile, type Attachments, listAttachments } from '../pdfread/attachments.ts';
import type { ReadDocument } from '../pdfread/read-document.ts';
import { type Finding, fail, info, list, ok, quote, unknown } from './findings.ts';
import { LARGEST_SOURCES, type Rebuilt, rebuild } from './rebuild.ts';
import { checkName } from './safe-names.ts';
import type { Typesetter } from './typeset-sources.ts';

interface SourceFindings {
  readonly findings: readonly Finding[];
  /** Whether the sources give the document's text, where that was asked. */
  readonly sameText?: boolean;
}

/** Checks the attached sources, and then what comes of them. */
export async function checkSources(
  bytes: Uint8Array,
  document: ReadDocument,
  typesetter: Typesetter,
): Promise<SourceFindings> {
  const attached = listAttachments(document.pdf);
  const sources = attached.files.filter(({ source }) => source);
  const found = checkAttached(sources, attached, document.ours);
  if (found.status !== 'ok') {
    return {
      findings: [
        found,
        unknown('reproducible', '没有可用的源文件，无法重排核对', 'There is no sound source to rebuild from'),
      ],
    };
  }
  // Another program that saves a file of ours gives it its own name, and may keep the sources.
  if (!document.ours && !sources.some(({ issue }) => issue)) {
    return {
      findings: [
        found,
        unknown(
          'reproducible',
          '不是由快报生成的，无法重排核对',
          'Not made by Kuaibao: it cannot be rebuilt',
        ),
      ],
    };
  }
  const rebuilt = await rebuild(bytes, document, sources, typesetter);
  const findings = [found, describeRebuilt(rebuilt, document.pages.length)];
  return rebuilt.kind === 'different' ? { findings, sameText: rebuilt.sameText } : { findings };
}

function checkAttached(
  sources: readonly AttachedFile[],
  { files, left }: Attachments,
  ours: boolean,
): Finding {
  const attached = files.length + left;
  if (left > 0) {
    return fail(
      'source',
      `附件有 ${attached} 个，太多了，只看了前 ${files.length} 个`,
      `There are ${attached} attachments, too many: the first ${files.length} were looked at`,
    );
  }
  if (sources.length === 0) {
    const others =
      attached > 0 ? [`；另有 ${attached} 个别的附件`, `; ${attached} other files are attached`] : ['', ''];
    return ours
      ? info(
          'source',
          `没有附带源文件（排版时用了 --no-source，或是印刷版）${others[0]}`,
          `No source is attached (built with --no-source, or for the press)${others[1]}`,
        )
      : info('source', `没有附带源文件${others[0]}`, `No source is attached${others[1]}`);
  }
  const refused = sources.filter(({ name }) => 'refused' in checkName(name));
  if (refused.length > 0) {
    const these = list(refused.map(({ name }) => quote(name)));
    return fail(
      'source',
      `附带的源文件名字不能用，会写到文件夹外面或不能作文件名：${these.zh}`,
      `Names of attached sources lead out of a folder or are none: ${these.en}`,
    );
  }
  const keys = sources.map(({ name }) => name.normalize('NFC').toLowerCase());
  if (new Set(keys).size < keys.length) {
    return fail('source', '附带的源文件有重名的', 'Several attached sources have the same name');
  }
  const names = list(sources.map(({ name }) => quote(name)));
  const broken = sources.filter(({ content }) => 'problem' in content);
  if (broken.length > 0) {
    const these = list(broken.map(({ name }) => quote(name)));
    return fail(
      'source',
      `附带的源文件读不出来：${these.zh}`,
      `Attached sources cannot be read: ${these.en}`,
    );
  }
  const changed = sources.filter((source) => !source.agrees);
  if (changed.length > 0) {
    const these = list(changed.map(({ name }) => quote(name)));
    return fail(
      'source',
      `附带的源文件与它的校验值不符，被改过或已损坏：${these.zh}`,
      `Attached sources do not match their checksums: ${these.en}`,
    );
  }
  return ok(
    'source',
    `附带源文件，校验值正确：${names.zh}`,
    `Sources are attached, checksums right: ${names.en}`,
  );
}

const MAY_DIFFER = {
  zh: '可能是快报的版本、Node 的版本或这台电脑的字体与当时不同',
  en: 'the version of Kuaibao or Node, or the fonts of this machine, may differ',
};

const STOPPED = { time: { zh: '时间', en: 'time' }, memory: { zh: '内存', en: 'memory' } } as const;

function describeRebuilt(rebuilt: Rebuilt, pages: number): Finding {
  switch (rebuilt.kind) {
    case 'same':
      return ok(
        'reproducible',
        '用附带的源文件重排，结果与本文件每个字节都相同',
        'Building its sources again gives the same bytes',
      );
    case 'same-objects':
      return info(
        'reproducible',
        '用附带的源文件重排，解压后的内容完全相同，只是字节不同：可能是 Node 的版本不同，或文件经别的程序重新存过',
        'Building its sources again gives the same content in other bytes: Node may be of another version, or another program saved the file',
      );
    case 'different':
      return describeDifference(rebuilt, pages);
    case 'font-files':
      return unknown(
        'reproducible',
        '源文件里按路径指定了字体文件，为安全起见没有打开，无法重排核对；可以先 extract 再 build 比较',
        'Its sources name font files, which were not opened for safety; extract and build them to compare',
      );
    case 'too-large':
      return unknown(
        'reproducible',
        `附带的源文件超过 ${LARGEST_SOURCES / 1024} KB，比真正的一期大得多，没有重排核对`,
        `Its sources are over ${LARGEST_SOURCES / 1024} KB, far more than an issue has, and were not built`,
      );
    case 'stopped':
      return unknown(
        'reproducible',
        `重排附带的源文件所用的${STOPPED[rebuilt.by].zh}远超过真正的一期，已停止，没有核对`,
        `Building its sources took far more ${STOPPED[rebuilt.by].en} than an issue does and was stopped`,
      );
    case 'failed': {
      const say = rebuilt.fonts ? unknown : fail;
      return say(
        'reproducible',
        `用源文件重排没有成功：${quote(rebuilt.reason.zh)}`,
        `Its sources cannot be built: ${quote(rebuilt.reason.en)}`,
      );
    }
  }
}

function describeDifference(
  { pages, sameDrawing, sameText }: Extract<Rebuilt, { kind: 'different' }>,
  own: number,
): Finding {
  const { zh, en } = MAY_DIFFER;
  if (sameDrawing) {
    return unknown(
      'reproducible',
      `用源文件重排，每页上画的内容相同，别处（字体、标记或属性）不同：${zh}`,
      `Building its sources again draws the same pages, but fonts, tags or properties differ: ${en}`,
    );
  }
  const count =
    pages === own
      ? (['页数相同', 'the same number of pages'] as const)
      : ([`得到 ${pages} 页（本文件 ${own} 页）`, `${pages} pages, not ${own},`] as const);
  return sameText
    ? unknown(
        'reproducible',
        `用源文件重排，${count[0]}，文字相同，版面细节不同：${zh}`,
        `Building its sources again gives ${count[1]} and the same text, set differently: ${en}`,
      )
    : fail(
        'reproducible',
        `用源文件重排，${count[0]}，文字不同：本文件不是由这些源文件排出的；不然就${zh}`,
        `Building its sources again gives ${count[1]} and other text: it was not made from them, or ${en}`,
      );
}

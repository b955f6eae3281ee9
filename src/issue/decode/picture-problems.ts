/** What is wrong with a file that should be a picture, in words. */

import { besideLatin, type Diagnostic, error, type Span, type Text } from '../../base/diagnostic.ts';
import type { Foreign } from '../../picture/file-kind.ts';
import { MOST_PIXELS, type PictureProblem } from '../../picture/picture.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

const SAVE_AGAIN = say(
  '用“画图”或者看图软件打开它，另存为 PNG 或 JPEG（JPG），再写新文件的名字',
  'Open it in a picture viewer, save it as PNG or JPEG, and name the new file',
);
const PHONE = say(
  '在手机上用“兼容性最佳”的相机设置重拍，或者在看图软件里另存为 JPEG（JPG），再写新文件的名字',
  'Save it as JPEG in a picture viewer, and name the new file',
);
const TAKE_OUT = say(
  '打开它，在图上点右键“另存为图片”，存成 PNG 或 JPEG（JPG），再写新文件的名字',
  'Open it, save the picture in it as PNG or JPEG, and name the new file',
);

/** What a file is, and what helps. */
const FOREIGN: Readonly<Record<Foreign, readonly [what: Text, remedy: Text]>> = {
  webp: [say('WebP 图片', 'a WebP picture'), SAVE_AGAIN],
  heic: [say('苹果手机的 HEIC 图片', 'a HEIC picture'), PHONE],
  avif: [say('AVIF 图片', 'an AVIF picture'), SAVE_AGAIN],
  gif: [say('GIF 图片', 'a GIF picture'), SAVE_AGAIN],
  bmp: [say('BMP 图片', 'a BMP picture'), SAVE_AGAIN],
  tiff: [say('TIFF 图片', 'a TIFF picture'), SAVE_AGAIN],
  psd: [say('Photoshop 文件', 'a Photoshop file'), SAVE_AGAIN],
  svg: [say('SVG 图形', 'an SVG drawing'), SAVE_AGAIN],
  pdf: [say('PDF 文件', 'a PDF file'), TAKE_OUT],
  office: [say('Word、Excel、WPS 文档或压缩包', 'an office document or an archive'), TAKE_OUT],
  html: [
    say('网页', 'a web page'),
    say('在网页里的图上点右键“图片另存为”', 'Save the picture in the page itself'),
  ],
  unknown: [say('别的文件', 'some other file'), SAVE_AGAIN],
};

/** 6400 万. */
const MOST = `${MOST_PIXELS / 10_000} 万`;

function describe(problem: PictureProblem): readonly [Text, Text] {
  switch (problem.kind) {
    case 'empty':
      return [
        say('是空的，一个字节也没有', 'is empty'),
        say('重新复制或者下载这个文件', 'Copy or download the file again'),
      ];
    case 'broken':
      return [
        say('坏了，或者没有下载完，后面缺了一截', 'is damaged or was not copied in full'),
        say(
          '重新复制或者下载；还是不行，就用看图软件打开，另存一份',
          'Copy it again, or open it in a viewer and save it anew',
        ),
      ];
    case 'unusual':
      return [say('是一种少见的 JPEG，排不了', 'is a JPEG of a rare kind'), SAVE_AGAIN];
    case 'huge':
      return [
        say(
          `有 ${problem.width}×${problem.height} 像素，太大，最多 ${MOST}像素`,
          `has ${problem.width}×${problem.height} pixels, more than ${MOST_PIXELS}`,
        ),
        say(
          '用看图软件把它缩小，长边 4000 像素就够印满一页',
          'Make it smaller in a picture viewer: 4000 pixels fill a page',
        ),
      ];
    case 'foreign': {
      const [what, remedy] = FOREIGN[problem.foreign];
      return [say(`不是 PNG 或 JPEG，是${besideLatin(what.zh)}`, `is no PNG or JPEG but ${what.en}`), remedy];
    }
  }
}

/** The error for a file that cannot be printed as a picture: `picture-unusable`. */
export function notAPicture(problem: PictureProblem, path: string, span: Span): Diagnostic {
  const [complaint, hint] = describe(problem);
  return error(
    'picture-unusable',
    { zh: `图片 ${path} ${complaint.zh}`, en: `The picture ${path} ${complaint.en}` },
    { span, hint },
  );
}

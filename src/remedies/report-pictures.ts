import { type Diagnostic, warning } from '../base/diagnostic.ts';
import type { PictureFinding } from '../layout/setting-context.ts';

const inMillimetres = (points: number): number => Math.floor((points * 25.4) / 72);

/** What setting found out about a picture, in words. */
export function reportPicture(finding: PictureFinding): Diagnostic {
  const { name, span } = finding;
  if (finding.kind === 'tall') {
    return warning(
      'picture-too-tall',
      {
        zh: `图片 ${name} 这么宽就比一页还高，已缩小到一页放得下`,
        en: `The picture ${name} is taller than a page at this width and was made smaller`,
      },
      { span, hint: { zh: '把“宽”写小一点', en: 'Ask for a smaller width' } },
    );
  }
  const resolution = Math.floor(finding.resolution);
  const needed = Math.ceil(finding.needed);
  const width = inMillimetres((finding.width * finding.resolution) / 200);
  return warning(
    'picture-coarse',
    {
      zh: `图片 ${name} 印出来只有 ${resolution} dpi，会发虚`,
      en: `The picture ${name} has only ${resolution} dpi on paper and will look coarse`,
    },
    {
      span,
      hint: {
        zh: `换一张原图，至少 ${needed} 像素宽；或者把它印小一点，不超过 ${width}mm 宽`,
        en: `Take one of at least ${needed} pixels across, or print it no wider than ${width}mm`,
      },
    },
  );
}

import { largest } from '../../base/extremes.ts';
import type { CaptionedPicture, PictureBlock } from '../../compose/block.ts';
import { heightOf } from '../../template/template.ts';
import { centredLines, type HeadingLine } from '../heading.ts';
import type { DrawItem, Fragment } from '../page.ts';
import type { SetUnit } from '../paginate.ts';
import { centredBaseline, drawClusters } from '../runs.ts';
import { roomOf, type SettingContext } from '../setting-context.ts';
import { BESIDE, heightWanted, rowsFor, SHARP, stretchOf, sum } from './picture-size.ts';

/** From a picture to its caption, and from line to line of it, in em of the caption. */
const CAPTION = { space: 0.4, pitch: 1.3 } as const;
/** Least white above and below, in em of the body: the lines around have some of their own. */
const AROUND = 0.35;

/** Most of a page's height that captions may take. */
const LONGEST = 0.5;
/** Least room of a caption, in em of it: of pictures that are very narrow. */
const NARROWEST = 4;

/** A picture with its size on paper, its place and its caption, in points from the left of the type area. */
interface Placed {
  readonly own: CaptionedPicture;
  readonly left: number;
  readonly width: number;
  /** Where the room of the caption begins. */
  readonly start: number;
  readonly lines: readonly HeadingLine[];
}

/**
 * Sets pictures side by side as one unit, in the middle of the measure: all of one height, with their captions below,
 * over whole lines of the grid. Notes which are too coarse, and which had to be made smaller to fit a page.
 */
export function setPictures(block: PictureBlock, setting: SettingContext): SetUnit {
  const { template, findings } = setting;
  const { pictures, size } = block;
  const wanted = heightWanted(pictures, setting);
  const captions = (height: number): Placed[] => place(block, height, setting);
  const below = (height: number): number => captionHeight(captions(height), size);
  const words = below(wanted);
  if (words > LONGEST * heightOf(template)) refuseCaptions(pictures, setting);
  const most = Math.max(template.pitch, heightOf(template) - 2 * AROUND * template.em - words);
  const fits = Math.min(wanted, most);
  const isGiven = pictures.some(({ width }) => width !== undefined);
  if (wanted > most + 1e-6 && isGiven) {
    for (const { name, span } of pictures) findings.pictures.push({ kind: 'tall', name, span });
  }
  const beside = below(fits) + 2 * AROUND * template.em;
  const heightIn = (rows: number): number => Math.min(fits, rows * template.pitch - beside);
  const attempts = rowsFor(fits, beside, isGiven, template);
  // A narrower row is no gain where its captions then take a line more.
  const spared = attempts.find((rows) => below(heightIn(rows)) <= below(fits) + 1e-6);
  const rows = spared ?? largest(attempts);
  const height = heightIn(rows);
  noteCoarse(pictures, height, setting);
  const placed = captions(height);
  return {
    lines: rows,
    keepWithNext: false,
    draw: (pitch) => draw(placed, { height, rows, pitch, size, em: template.em }),
  };
}

/** Notes captions that leave no room for their pictures as texts that do not fit. */
function refuseCaptions(pictures: readonly CaptionedPicture[], { findings }: SettingContext): void {
  for (const { caption } of pictures) {
    if (caption.length > 0) findings.tight.push({ content: caption, scale: 1, fits: false });
  }
}

/** Puts pictures of a height side by side, and their captions into the room below each. */
function place({ pictures, size }: PictureBlock, height: number, setting: SettingContext): Placed[] {
  const gap = BESIDE * setting.template.em;
  const measure = roomOf(setting, 0);
  const widths = pictures.map((own) => height * stretchOf(own));
  let left = (measure - sum(widths) - (pictures.length - 1) * gap) / 2;
  return pictures.map((own, i): Placed => {
    const width = widths[i] as number;
    const room = pictures.length > 1 ? Math.max(width, NARROWEST * size) : measure;
    const lines = own.caption.length > 0 ? centredLines(own.caption, size, room, setting) : [];
    const placed = { own, left, width, start: left + (width - room) / 2, lines };
    left += width + gap;
    return placed;
  });
}

/** Height of the longest caption, the white above it included. */
function captionHeight(placed: readonly Placed[], size: number): number {
  const lines = largest(placed.map((one) => one.lines.length));
  return lines <= 0 ? 0 : CAPTION.space * size + lines * CAPTION.pitch * size;
}

function noteCoarse(
  pictures: readonly CaptionedPicture[],
  height: number,
  { findings }: SettingContext,
): void {
  for (const { picture, name, span } of pictures) {
    const resolution = (picture.height / height) * 72;
    const width = (height * picture.width) / picture.height;
    if (resolution < SHARP - 0.5) {
      findings.pictures.push({ kind: 'coarse', name, span, resolution, width, needed: (width / 72) * SHARP });
    }
  }
}

interface Frame {
  /** Of the pictures, at the grid's own pitch. */
  readonly height: number;
  readonly rows: number;
  readonly pitch: number;
  readonly size: number;
  readonly em: number;
}

/** Draws the row in the middle of its lines, smaller where the grid is closer than it was set for. */
function draw(placed: readonly Placed[], { height, rows, pitch, size, em }: Frame): Fragment {
  const captions = captionHeight(placed, size);
  const own = Math.min(height, Math.max(pitch / 2, rows * pitch - captions - 2 * AROUND * em));
  const top = (rows * pitch - own - captions) / 2;
  const items = placed.flatMap(
    ({ own: { picture, tag, captionTag, span }, left, width, start, lines }): DrawItem[] => {
      const shown = (width * own) / height;
      const x = left + (width - shown) / 2;
      const step = CAPTION.pitch * size;
      return [
        { kind: 'picture', x, y: top, width: shown, height: own, picture, tag, span },
        ...lines.map(({ clusters, left: indent }, i): DrawItem => {
          const y = top + own + CAPTION.space * size + i * step + centredBaseline(step, size);
          return {
            kind: 'text',
            x: 0,
            y,
            runs: drawClusters(clusters, { left: start + indent, size, tag: captionTag }),
          };
        }),
      ];
    },
  );
  return { height: rows * pitch, items };
}

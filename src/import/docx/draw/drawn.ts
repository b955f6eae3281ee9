/** What a drawing comes to, whichever of the two languages for drawings it is written in. */

import type { Text } from '../../../base/diagnostic.ts';
import type { XmlElement } from '../parts/xml-elements.ts';

export type Drawn =
  | {
      readonly kind: 'picture';
      /** The id of a relation; absent where the picture lies outside the file. */
      readonly relation?: string;
      /** In millimetres. */
      readonly width?: number;
      readonly alt?: string;
      /** Shown cropped or turned, which its bytes are not. */
      readonly isChanged: boolean;
    }
  /** Paragraphs that float. */
  | { readonly kind: 'box'; readonly content: XmlElement }
  /** Words drawn as a picture. */
  | { readonly kind: 'words'; readonly text: string; readonly isRed: boolean }
  /** A straight line across. */
  | { readonly kind: 'line'; readonly isRed: boolean; readonly isAbove: boolean }
  /** What cannot be taken. */
  | { readonly kind: 'unknown'; readonly what: Text };

/** A line shorter than this is an ornament; in points. */
export const SHORTEST_LINE = 120;
/** A shape lower than this is a line, in points. */
export const THICKEST_LINE = 8;

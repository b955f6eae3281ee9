/** A box around ink, y upwards, origin on the baseline; in em where nothing else is said. */
export interface InkBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** False for a point or a line, which print nothing when they are filled. */
export const hasArea = ({ left, bottom, right, top }: InkBox): boolean => right > left && top > bottom;

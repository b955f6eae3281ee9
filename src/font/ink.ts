/** A box around ink, y upwards, origin on the baseline; in em where nothing else is said. */
export interface InkBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

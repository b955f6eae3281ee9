/** How long the stages of an issue took. */

/** read: YAML to a checked issue; fonts: finding them; layout: shaping, breaking, pages; proof: reading the copy; pdf: writing it; save: to disk. */
export type Stage = 'read' | 'fonts' | 'layout' | 'proof' | 'pdf' | 'save';

/** Milliseconds; a stage that was not reached is missing. */
export type Timings = Readonly<Partial<Record<Stage, number>>>;

/** Times stages that follow one another. */
interface Watch {
  /** Notes the time since the last call, or since the start, as that of a stage. */
  readonly lap: (stage: Stage) => void;
  readonly timings: Timings;
}

/**
 * Starts timing.
 *
 * @param before stages that have been timed already
 */
export function startWatch(before: Timings = {}): Watch {
  const timings: Partial<Record<Stage, number>> = { ...before };
  let last = performance.now();
  const lap = (stage: Stage): void => {
    const now = performance.now();
    timings[stage] = Math.round((now - last) * 1000) / 1000;
    last = now;
  };
  return { lap, timings };
}

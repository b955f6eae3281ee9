/**
 * Memory for tables of numbers that V8 does not count. What it counts beside its own it takes for a reason to collect old objects
 * at once, of which a start from a snapshot has only such as stay: a tenth of a run. Memory that threads may share is left out.
 *
 * @param bytes all 0
 */
export const uncounted = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

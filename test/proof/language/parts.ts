/** What the scripts that pack and weigh ask of the reading of words. */

export { latticeOf, likeliest } from '../../../src/proof/language/lattice.ts';
export { language, SCALE } from '../../../src/proof/language/likelihood.ts';
export { runsIn, suspectsIn } from '../../../src/proof/language/suspects.ts';
export { isSameSyllable, soundGroups } from '../../../src/proof/language/syllables.ts';
export { LONGEST_WORD, soundKey, UNKNOWN } from '../../../src/proof/language/vocabulary.ts';

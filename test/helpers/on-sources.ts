import { describe, it } from 'vitest';

/** True where tests run the command as it is installed, dist/bundle, in place of the sources. */
export const BUNDLED = Boolean(process.env.KUAIBAO_BUNDLE);

/** Tests that put something in the place of a module; the bundle has its modules inside and does not see that. */
export const itOnSources = it.skipIf(BUNDLED);
export const describeOnSources = describe.skipIf(BUNDLED);

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What another run or shell left in the environment must not change a result.
    env: { KUAIBAO_LANG: '', FORCE_COLOR: '0' },
  },
});

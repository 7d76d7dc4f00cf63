import { defineConfig } from 'vitest/config'

/** Tests in a real browser; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 8_000 } },
    // One browser at a time: what is waited for should not depend on how many others wait.
    fileParallelism: false,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/browser.json' }]] : ['default'],
  },
})

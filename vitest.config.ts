import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run test:browser`, `npm run test:opensearch`
    exclude: ['test/browser/**', 'test/opensearch/cluster/**'],
    testTimeout: 30_000,
    // `.ci/run` counts the tests of this report.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Run as a program of its own, by the test of the package; in a browser, by `npm run test:browser`; on a cluster, by
      // `npm run test:opensearch`.
      exclude: ['src/node/cli.ts', 'src/element/**', 'src/opensearch/read/**', 'src/opensearch/openSearch.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 95, branches: 89, functions: 97, lines: 96 },
    },
  },
})

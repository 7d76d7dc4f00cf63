import { defineConfig } from 'vitest/config'

/** Tests on a real cluster of OpenSearch; `npm test` does without. */
export default defineConfig({
  test: {
    include: ['test/opensearch/cluster/**/*.test.ts'],
    globalSetup: 'test/opensearch/cluster/setup.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // All files share the cluster, and some end a node of it.
    fileParallelism: false,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/opensearch.json' }]] : ['default'],
  },
})

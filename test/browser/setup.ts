import { execFileSync } from 'node:child_process'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser is. */
    readonly chromium: string
  }
}

export default function setup({ provide }: TestProject): void {
  const path = execFileSync(process.execPath, ['scripts/chromium.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] })
  provide('chromium', path.toString().trim())
}

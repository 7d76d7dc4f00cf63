import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startCluster } from '../../../scripts/opensearch/cluster.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    readonly opensearch: {
      /** Where the nodes listen. */
      readonly urls: readonly string[]
      /** Where a test ends and starts nodes, whose parent is this process: `POST /kill/1`, `POST /start/1`. */
      readonly control: string
    }
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster()
  const control = createServer(async ({ url = '' }, response) => {
    const [, action, node] = url.split('/')
    try {
      await (action === 'kill' ? cluster.kill(Number(node)) : cluster.start(Number(node)))
      response.end()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  }).listen(0, '127.0.0.1')
  await once(control, 'listening')
  provide('opensearch', { urls: cluster.urls, control: `http://127.0.0.1:${(control.address() as AddressInfo).port}` })
  return async () => {
    control.close()
    await cluster.close()
  }
}

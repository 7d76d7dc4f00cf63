import { inject } from 'vitest'
import type { Cluster } from '../../../scripts/opensearch/cluster.mjs'

const { urls, control } = inject('opensearch')

async function order(action: 'kill' | 'start', node: number): Promise<void> {
  const response = await fetch(`${control}/${action}/${node}`, { method: 'POST' })
  if (!response.ok) throw new Error(await response.text())
}

/** The cluster that all tests share. A test that kills a node starts it again. */
export const cluster: Pick<Cluster, 'urls' | 'kill' | 'start'> = {
  urls,
  kill: (node) => order('kill', node),
  start: (node) => order('start', node),
}

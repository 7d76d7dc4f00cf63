// npm run opensearch [-- --nodes 3] [--port 9201]: a cluster to try things on. Ctrl-C ends it: nodes end with their parent.
import { parseArgs } from 'node:util'
import { startCluster } from './cluster.mjs'

const { values } = parseArgs({
  options: { nodes: { type: 'string', default: '3' }, port: { type: 'string', default: '9201' } },
})
try {
  const { urls } = await startCluster({ nodes: Number(values.nodes), port: Number(values.port) })
  console.log(`${urls.join('\n')}\nCtrl-C ends the cluster and removes its data.`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

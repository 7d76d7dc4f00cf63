/** A cluster of OpenSearch on this machine: every node a process of its own, on 127.0.0.1 alone. */
export interface Cluster {
  /** Where each node listens: `http://127.0.0.1:9201`. A node is named by its place in this list. */
  readonly urls: readonly string[]
  /** Ends a node at once (SIGKILL), as a machine that loses power would. Its data stay. */
  kill(node: number): Promise<void>
  /** Starts a node that was killed, with its data; resolves when it has joined and no primary shard is missing. */
  start(node: number): Promise<void>
  /** Ends all nodes and removes their data. */
  close(): Promise<void>
}

export interface ClusterOptions {
  /** How many nodes. @default 3 */
  readonly nodes?: number
  /** HTTP port of the first node; the next have the next ones, and talk to each other on ports higher by 100. @default free ones */
  readonly port?: number
  /** Settings of every node, as in `opensearch.yml`: `{ 'thread_pool.write.queue_size': 1 }`. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  /** For the Java of every node, beside at most 512 MB of heap. The default starts fast, and is slower when warm. */
  readonly java?: readonly string[]
}

/**
 * Starts a cluster; resolves when all nodes have joined. Nodes end, and their data go, with this process, however it ends.
 *
 * @throws Error with the end of its log if a node does not start, or with what to do if there is no Java.
 */
export function startCluster(options?: ClusterOptions): Promise<Cluster>

/** What is done once all that a node holds was walked. */
export type Leave = () => void

/** For nodes of which nothing is left to do. */
export const NOTHING: Leave = () => {}

/** Ends the walk, without leaving what is open. */
export const STOP = Symbol('stop')

/**
 * Walks a tree in the order of its text, without recursion: a tree may be deeper than the stack.
 *
 * @param enter what to do on leaving the node again; `undefined` leaves out what it holds
 */
export function walk<Node>(
  root: Node,
  childrenOf: (node: Node) => readonly Node[],
  enter: (node: Node) => Leave | typeof STOP | undefined,
): void {
  const leave = enter(root)
  if (!leave || leave === STOP) return
  const open = [{ children: childrenOf(root), next: 0, leave }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.next++]
    if (node === undefined) {
      top.leave()
      open.pop()
      continue
    }
    const leave = enter(node)
    if (leave === STOP) return
    if (leave) open.push({ children: childrenOf(node), next: 0, leave })
  }
}

/** The first or last character of a tree that is not blank; empty if there is none. */
export function edgeOf<Node>(
  root: Node,
  childrenOf: (node: Node) => readonly Node[],
  ownText: (node: Node) => string,
  edge: 'first' | 'last',
): string {
  let character = ''
  const inOrder = (node: Node) => (edge === 'first' ? childrenOf(node) : [...childrenOf(node)].reverse())
  walk(root, inOrder, (node) => {
    const value = edge === 'first' ? ownText(node).trimStart() : ownText(node).trimEnd()
    character = (edge === 'first' ? value.at(0) : value.at(-1)) ?? ''
    return character === '' ? NOTHING : STOP
  })
  return character
}

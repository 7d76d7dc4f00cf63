import type { ContentSnapshot } from './contentSnapshot.js'

/** Content that changes while somebody writes it, as a snapshot. */
export interface LiveContent {
  /** The snapshot of the last build, which may be under way. */
  readonly current: () => Promise<ContentSnapshot>
  /** Something may have changed. */
  readonly touch: () => void
}

export interface Announcements {
  /** There is another snapshot than before, or one again after a build that failed. */
  readonly changed: () => void
  readonly failed: (error: unknown) => void
}

/** An editor that saves and a tool that writes many files change them at once, within milliseconds. */
const PAUSE = 60

/**
 * Builds when it is first asked, and from then on after each change: one build at a time, and one after the last change. Until then it
 * costs nothing: a server that runs tests may never be asked.
 */
export function liveContent(build: () => Promise<ContentSnapshot>, { changed, failed }: Announcements): LiveContent {
  let latest: Promise<ContentSnapshot> | undefined
  let known: string | undefined
  let timer: NodeJS.Timeout | undefined
  let isQueued = false

  const told = (building: Promise<ContentSnapshot>, tell: () => void) => {
    building.then(
      ({ hash }) => {
        if (hash === known) return
        known = hash
        tell()
      },
      (error: unknown) => {
        known = undefined
        failed(error)
      },
    )
    return building
  }
  const next = async (last: Promise<ContentSnapshot>) => {
    await last.catch(() => {})
    isQueued = false
    return build()
  }
  const rebuild = () => {
    if (isQueued || !latest) return
    isQueued = true
    latest = told(next(latest), changed)
  }

  return {
    current() {
      latest ??= told(build(), () => {})
      return latest
    },
    touch() {
      clearTimeout(timer)
      timer = setTimeout(rebuild, PAUSE)
      timer.unref()
    },
  }
}

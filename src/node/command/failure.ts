/** How the command ends. */
export const EXIT = { ok: 0, failed: 1, misuse: 2, interrupted: 130, terminated: 143 } as const

/** Why the command ends, in the language of whoever called it. */
export class Failure extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}

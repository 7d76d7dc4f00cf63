import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Installed } from '../package/installed.js'

/** The files and commands of a chapter of `docs/getting-started.md`. */
export interface Chapter {
  readonly files: readonly (readonly [name: string, content: string])[]
  readonly commands: readonly string[]
}

const BLOCK = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm
const NAMED = /^(?:\/\/|<!--) ([\w./]+)(?: -->)?\n/

export function chapter(title: string): Chapter {
  const document = readFileSync('docs/getting-started.md', 'utf8')
  const text = document.split(/^## /m).find((one) => one.startsWith(`${title}\n`)) ?? ''
  const blocks = [...text.matchAll(BLOCK)].map(([, language, content = '']) => ({ language, content }))
  return {
    files: blocks.flatMap(({ content }) => {
      const name = NAMED.exec(content)?.[1]
      return name === undefined ? [] : [[name, content.replace(NAMED, '')] as const]
    }),
    commands: blocks.filter(({ language }) => language === 'sh').flatMap(({ content }) => content.trim().split('\n')),
  }
}

/** A folder that has only `articles`, and what `npm install` leaves: Parcel takes the one with a lock file for the project. */
export function emptyProject(home: Installed, name: string): string {
  const folder = join(home.folder, name)
  mkdirSync(folder)
  cpSync('fixtures/articles', join(folder, 'articles'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(home.folder, file), join(folder, file))
  symlinkSync('../node_modules', join(folder, 'node_modules'))
  return folder
}

/** Does what a chapter says, but for installing, in an empty project; its folder. */
export async function follow({ files, commands }: Chapter, home: Installed, name: string): Promise<string> {
  const folder = emptyProject(home, name)
  for (const [file, content] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  for (const command of commands.filter((one) => !one.startsWith('npm install')))
    await home.run('bash', '-c', `cd ${name} && ${command}`)
  return folder
}

/** Chromium asks for one, whatever the page says. */
export const ICON = { '/favicon.ico': '' }

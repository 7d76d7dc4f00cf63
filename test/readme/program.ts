import ts from 'typescript'

/** Blocks of a document that run as one: the first has imports, those after it go on with its names. */
export interface Program {
  /** Its place: `README.md:12`. */
  readonly name: string
  readonly source: string
  /** The modules it imports or requires. */
  readonly modules: readonly string[]
  /** Whether a block says `no-run` after its language, as one for a browser must. */
  readonly skipped: boolean
}

const BLOCK = /^```(?:ts|js|mts|mjs|cjs)\b([^\n]*)\n([\s\S]*?)^```$/gm

/** The programs of a Markdown document. */
export function programs(document: string, file: string): Program[] {
  const found: { line: number; source: string; skipped: boolean }[] = []
  for (const { index, 1: info = '', 2: source = '' } of document.matchAll(BLOCK)) {
    const line = document.slice(0, index).split('\n').length + 1
    const skipped = /\bno-run\b/.test(info)
    const last = found.at(-1)
    if (last && !skipped && !last.skipped && modulesOf(source).length === 0) {
      // Blank lines in between, so that lines of the program count as lines of the document.
      last.source += '\n'.repeat(line - last.line - last.source.split('\n').length + 1) + source
    } else found.push({ line, source, skipped })
  }
  return found.map(({ line, source, skipped }) => ({
    name: `${file}:${line}`,
    source: '\n'.repeat(line - 1) + source,
    modules: modulesOf(source),
    skipped,
  }))
}

const modulesOf = (source: string): string[] =>
  ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)

/** What a program does with an assertion: the line it stands on, the value it got, the value it says. */
export type Check = (line: number, actual: unknown, expected: unknown) => void

/** Runs a program. Types are not checked, `await` may stand anywhere, modules are those given. */
export async function run({ source }: Program, modules: ReadonlyMap<string, object>, check: Check): Promise<void> {
  const { outputText } = ts.transpileModule(checked(source), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  })
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const require = (name: string) => ({ __esModule: true, ...modules.get(name) })
  await new AsyncFunction('check', 'require', 'exports', outputText)(check, require, {})
}

/** The lines on which a program has assertions. */
export const assertions = ({ source }: Program): number[] =>
  source.split('\n').flatMap((line, i) => (/\/\/ =>/.test(line) ? [i + 1] : []))

const ASSERTION = /^;?[ \t]*(?:\n[ \t]*)?\/\/ =>((?:.*)(?:\n[ \t]*\/\/(?! =>).*)*)/

/** The source with a call of `check` for each `// =>` behind an expression or the declaration of one name. */
function checked(source: string): string {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.ES2022, true)
  const edits: { start: number; end: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    const subject = ts.isStatement(node) ? subjectOf(node) : undefined
    const comment = subject && ASSERTION.exec(source.slice(node.end))
    if (comment) {
      const start = node.getStart()
      const line = source.slice(0, node.end + comment[0].indexOf('// =>')).split('\n').length
      const call = `check(${line}, ${subject}, ${expected(comment[1] ?? '', line)})`
      const isExpression = ts.isExpressionStatement(node)
      edits.push({ start: isExpression ? start : node.end, end: node.end, text: isExpression ? call : `; ${call}` })
    } else ts.forEachChild(node, visit)
  }
  visit(file)
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

/** What an assertion behind a statement is about: its expression, what it logs, or the name that it declares. */
function subjectOf(statement: ts.Statement): string | undefined {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    const isLog = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log'
    return (isLog && expression.arguments.length === 1 ? expression.arguments[0] : expression)?.getText()
  }
  if (!ts.isVariableStatement(statement)) return undefined
  const [first, ...others] = statement.declarationList.declarations
  return first && others.length === 0 && ts.isIdentifier(first.name) ? first.name.text : undefined
}

/** The value that a comment holds: as many of its lines as make an expression. */
function expected(comment: string, line: number): string {
  const lines = comment.split('\n').map((text) => text.replace(/^[ \t]*\/\//, ''))
  for (let count = 1; count <= lines.length; count++) {
    const value = lines.slice(0, count).join('\n').trim()
    if (isExpression(value)) return `(${value})`
  }
  throw new SyntaxError(`Line ${line}: expected an expression after // =>, got ${comment}`)
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, { reportDiagnostics: true })
  return text !== '' && diagnostics?.length === 0
}

import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { run } from './fakeTerminal.js'
import { temporary } from './temporary.js'

const { folder, at, write } = temporary('cli')

write(
  'articles/port.md',
  '---\ndate: 2024-05-25\nsection: mer\n---\n\n# Le port\n\n« Le port rouvre », a dit *Claire Daumier*.\n\n- un quai\n- une grue\n',
)
write('articles/b/note.txt', 'La grue tombe\n\nUne grue est tombée sur le quai.\n')
write('articles/latin.txt', Buffer.from('Un été long.', 'latin1'))
write('articles/image.png', 'x')
write('articles/.caché.md', 'x')

describe('build and search', () => {
  test.each(['index.json', 'index.guillemet'])('%s', async (name) => {
    const built = await run(['build', at('articles'), '-o', at(name)])
    expect(built.code).toBe(0)
    expect(built.out).toMatch(/3 articles, 5 paragraphs, 1 quote, \d+ kB$/)
    const search = async (...args: string[]) => (await run(['search', at(name), ...args])).out
    expect(await search('grues')).toMatch(/La grue tombe {2}b\/note#p1.*\n {3}Une \[grue\] est tombée/)
    expect(await search('port', '--quotes', '--speaker', 'Daumier')).toContain(
      '« Le [port] rouvre » — Claire Daumier (a dit)\n\n1 result.',
    )
    expect(await search('--speaker', 'Daumier', '--quotes')).toContain('1 result.')
    expect(await search('grue', '--limit', '1')).toContain('2 results, 1 of them here.')
    expect(await search('grue', '--limit', '1', '--offset', '1')).toMatch(/^2\. /)
    expect(await search('xylophone')).toBe('No results for “xylophone”.')
    expect(JSON.parse(await search('grue quai', '--and', '--json')).total).toBe(1)
    expect(await search('port')).toContain('↳ « Le [port] rouvre » — Claire Daumier (a dit)')
  })

  test.each<[string[], RegExp]>([
    [['grue', '--where', 'section=mer'], /1 result\.$/],
    [['grue', '--where', 'section=sport,mer'], /1 result\.$/],
    [['grue', '--where', 'section'], /1 result\.$/],
    [['grue', '--where', 'date>=2024-05', '--where', 'date<2024-06'], /1 result\.$/],
    [['grue', '--where', 'date>2024'], /No results/],
    [['--facets', 'section'], /section\n {5}3 {2}mer\n\n5 results\.$/],
    [['grue', '--sort', 'date:desc'], /^1\. Le port/],
    [['quai', '--per-article', '1', '--accents', 'exact'], /2 results/],
    [['xgrue'], /Results for “grue” instead of “xgrue”/],
    [['xgrue', '--no-correct'], /No results for “xgrue”/],
    [['rouv', '--prefix', 'last'], /\[rouvre\]/],
    [['rouv qua', '--prefix', 'all'], /\[rouvre\][\s\S]*\[quai\]|\[quai\][\s\S]*\[rouvre\]/],
    [['rouvre', '--quotes', '--scope', 'quote', '--use', 'speech'], /1 result\.$/],
    [['grue (quai'], /signe jamais refermé/],
  ])('search %j', async (args, expected) => {
    await run(['build', at('articles'), '-o', at('options.guillemet')])
    expect((await run(['search', at('options.guillemet'), ...args])).out).toMatch(expected)
  })

  test('speakers', async () => {
    await run(['build', at('articles'), '-o', at('speakers.guillemet')])
    expect((await run(['speakers', at('speakers.guillemet')])).out).toBe('   1  Claire Daumier')
    expect((await run(['speakers', at('speakers.guillemet'), 'port'])).out).toBe('   1  Claire Daumier')
    expect((await run(['speakers', at('speakers.guillemet'), 'grue', '--json'])).out).toBe('[]')
    expect((await run(['speakers', at('speakers.guillemet'), '--limit', '0'])).out).toBe('Nobody is quoted by name.')
  })

  test('texts apart, texts nowhere, gzip, JSON by demand', async () => {
    const build = (...args: string[]) => run(['build', at('articles'), ...args])
    await build('-o', at('apart.guillemet'), '--texts', 'apart', '--gzip')
    expect(readFileSync(at('apart.texts.guillemet')).length).toBeGreaterThan(50)
    expect((await run(['search', at('apart.guillemet'), 'grues'])).out).toContain('Une [grue] est tombée')
    await build('-o', at('none.guillemet'), '--texts', 'none')
    expect((await run(['search', at('none.guillemet'), 'grues'])).out).toContain('2 results.')
    await build('-o', at('named.guillemet'), '--json')
    expect(JSON.parse(readFileSync(at('named.guillemet'), 'utf8')).format).toBe('guillemet')
    expect((await build('-o', at('x'), '--json', '--texts', 'apart')).code).toBe(2)
  })

  test('--stats and inspect say what is in an index', async () => {
    const stats = (await run(['build', at('articles'), '-o', at('stats.guillemet'), '--stats'])).out
    const inspected = (await run(['inspect', at('stats.guillemet')])).out
    expect(stats.endsWith(inspected)).toBe(true)
    expect(inspected).toContain('3 articles, 5 paragraphs, 1 quote')
    expect(inspected).toMatch(/analyzer fr-1/)
    expect(inspected).toMatch(/ 2 {2}grue\n/)
    expect(inspected).toContain('1  Claire Daumier')
    const found = JSON.parse((await run(['inspect', at('stats.guillemet'), '--json', '--limit', '1'])).out)
    expect(found).toMatchObject({ articles: 3, texts: 'inside', topWords: [{ paragraphs: 3 }], gzip: false })
    const header = found.bytes - found.sections.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0)
    expect(header).toBeLessThan(400)
  })
})

describe('bad files', () => {
  write('bad/a.md', '---\n{ date: [\n---\n\nTexte')
  write('bad/b.txt', 'Un texte.')
  write('bad/c.txt', 'Un\0deux')

  test('are told and left out', async () => {
    const { code, out, error } = await run(['build', at('bad'), '-o', at('bad.guillemet')])
    expect(code).toBe(0)
    expect(out).toMatch(/1 article, 1 paragraph, 0 quotes, 1 kB, 2 files left out$/)
    expect(error).toMatch(/bad\/a\.md:\d+:\d+: left out\. .+\n.*bad\/c\.txt: left out\. Expected text/)
    expect((await run(['build', at('bad'), '-o', at('bad.guillemet'), '--lang', 'fr'])).error).toMatch(
      /bad\/c\.txt\u00a0: écarté, ce n’est pas du texte/,
    )
  })

  test('end the command with --strict, and leave the old index', async () => {
    await run(['build', at('bad'), '-o', at('strict.guillemet')])
    const old = readFileSync(at('strict.guillemet'))
    const { code, out, error } = await run(['build', at('bad'), '-o', at('strict.guillemet'), '--strict'])
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/^guillemet: .*bad\/a\.md/)
    expect(readFileSync(at('strict.guillemet'))).toEqual(old)
  })
})

test('XML that is not TEI is told and left out, but is no reason to fail', async () => {
  write('site/a.txt', 'Un texte.')
  write('site/sitemap.xml', '<urlset><url/></urlset>')
  const built = await run(['build', at('site'), '-o', at('site.guillemet'), '--strict'])
  expect(built.code).toBe(0)
  expect(built.out).toMatch(/1 article, .*, 1 file left out$/)
  expect(built.error).toMatch(/site\/sitemap\.xml: left out\. Expected a document of TEI, found other XML\.$/)
  expect((await run(['build', at('site'), '-o', at('site.guillemet'), '--strict', '--lang', 'fr'])).error).toMatch(
    /sitemap\.xml\u00a0: écarté, format inconnu/,
  )
})

test('of two articles of one id the first is built, and the other told', async () => {
  write('twice/a.jsonl', '{"id":"x","text":"Un."}\n{"id":"x","text":"Deux."}\n')
  const built = await run(['build', at('twice'), '-o', at('twice.guillemet'), '--lang', 'fr'])
  expect(built.code).toBe(0)
  expect(built.out).toMatch(/1 article, .*1 fichier écarté$/)
  expect(built.error).toMatch(/a\.jsonl\u00a0: écarté, identifiant déjà pris/)
})

describe('quotes', () => {
  test('as a table', async () => {
    const { code, out } = await run(['quotes', at('articles')])
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'article  line  speaker         verb   quote',
      'port        1  Claire Daumier  a dit  « Le port rouvre »',
      '',
      '1 quote.',
    ])
  })

  test('as CSV and JSON', async () => {
    write('csv/a.txt', '« Oui, "peut-être" », a dit Claire Daumier.')
    expect((await run(['quotes', at('csv'), '--csv', '--use', 'speech'])).out).toBe(
      'article,line,speaker,verb,use,text\r\na,1,Claire Daumier,a dit,speech,"Oui, ""peut-être"""',
    )
    expect(JSON.parse((await run(['quotes', at('articles'), '--format', 'json'])).out)).toEqual([
      { article: 'port', line: 1, speaker: 'Claire Daumier', verb: 'a dit', use: 'speech', text: 'Le port rouvre' },
    ])
    expect((await run(['quotes', at('articles'), '--use', 'mention', '--json'])).out).toBe('[]')
  })
})

describe('analyze', () => {
  test('says what becomes of words, and why', async () => {
    const { out } = await run(['analyze', 'l’école', 'des', 'yeux', 'porte-avions', 'vue'])
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['word', 'read as', 'terms', 'why'],
      ['école', 'école', 'ecol', 'article or pronoun before it left out, capitals and accents go, ending taken off'],
      ['des', 'des', 'de', 'ending taken off, weighs nothing in a query beside other words'],
      ['yeux', 'yeux', 'oeil', 'irregular form, by table'],
      [
        'porte-avions',
        'porteavions',
        'porteavion',
        'compound, its parts too, read otherwise than written, ending taken off',
      ],
      ['porte', 'porte', 'port', 'part of a compound, ending taken off'],
      ['avions', 'avions', 'avion avoir', 'part of a compound, irregular form, by table, ending taken off'],
      ['vue', 'vue', 'vu voir', 'irregular form, by table, ending taken off'],
    ])
  })

  test('reads the standard input, and quotes with their rules', async () => {
    const { out } = await run(['analyze'], { input: async () => '« Non », a dit Claire Daumier.' })
    expect(out).toMatch(/\nClaire Daumier {2}a dit {2}rule \w+, \d+% sure {2}« Non »$/)
    const { words, quotes } = JSON.parse((await run(['analyze', '« Non », dit-elle', '--json'])).out)
    expect([words[0].terms, quotes[0].verb]).toEqual([['non'], 'dit'])
    expect((await run(['analyze', '--query', 'vue'])).out).toMatch(/\nvue {3}vue {6}vu {5}ending taken off$/)
  })
})

describe('misuse', () => {
  test.each<[string[], number, RegExp]>([
    [['build', '-o', 'x'], 2, /needs files, folders or patterns/],
    [['build', folder], 2, /`-o index.guillemet`/],
    [['build', folder, '-o'], 2, /`-o` needs a value/],
    [['build', folder, '-o', '--watch'], 2, /`-o` needs a value/],
    [['build', folder, '-o', 'x', '--gzip=yes'], 2, /`--gzip` takes no value/],
    [['build', at('nowhere'), '-o', at('x')], 1, /no file or folder.*nowhere/],
    [['build', at('articles/image.png'), '-o', at('x')], 1, /no \.txt, \.md/],
    [
      ['build', at('articles'), '-o', at('x'), '--newline', 'none'],
      2,
      /one of paragraph, space, auto after `--newline`/,
    ],
    [['build', at('articles'), '-o', at('x'), '--base-url', 'nowhere'], 2, /baseUrl/],
    [['build', at('articles'), '-o', folder], 1, /Cannot write.*is a folder/],
    [['search'], 2, /needs an index/],
    [['search', at('x')], 2, /needs words/],
    [['search', at('x'), 'a', '--quotes', '--paragraphs'], 2, /got both/],
    [['search', at('x'), 'a', '--limit', 'dix'], 2, /whole number from 0 after `--limit`, got `dix`/],
    [['search', at('x'), 'a', '--where', '=b'], 2, /condition like/],
    [['search', at('x'), 'a', '--sort', ''], 2, /key of the meta/],
    [['search', at('x'), 'a', '--use', 'mentions'], 2, /speech, mention/],
    [['search', at('nowhere'), 'mot'], 1, /Build it first/],
    [['search', at('articles/port.md'), 'mot'], 1, /Cannot open.*port\.md.*snapshot/],
    [['speakers'], 2, /needs an index/],
    [['inspect'], 2, /needs an index/],
    [['quotes'], 2, /needs files/],
    [['analyze'], 2, /needs a text/],
    [['trouver'], 2, /no command `trouver`/],
    [['toString'], 2, /no command `toString`/],
    [['search', '--fuzzy'], 2, /no option `--fuzzy`/],
    [['search', '--toString'], 2, /no option `--toString`/],
    [['--quiet'], 2, /no option `--quiet`/],
    [['--lang', 'fr', 'build'], 2, /Une commande doit précéder/],
    [['build', '--lang', 'de'], 2, /one of en, fr after `--lang`, got `de`/],
    [['help', 'trouver'], 2, /no command `trouver`/],
  ])('%j', async (args, code, message) => {
    const { out, ...ended } = await run(args)
    expect(out).toBe('')
    expect(ended).toEqual({ code, error: expect.stringMatching(message) })
  })
})

describe('help and language', () => {
  test.each(['en', 'fr'])('every command has help with examples in %s', async (lang) => {
    const { out } = await run(['--help', '--lang', lang])
    const commands = [...out.matchAll(/^ {2}guillemet (\w+) </gm)].map(([, name]) => name as string)
    expect([...new Set(commands), 'analyze']).toEqual(expect.arrayContaining(['build', 'search', 'quotes', 'inspect']))
    for (const name of new Set([...commands, 'analyze'])) {
      const { code, out: help } = await run([name, '--help', '--lang', lang])
      expect(code).toBe(0)
      expect(help).toMatch(new RegExp(`^guillemet ${name} [\\s\\S]*\\n(?:Examples|Exemples)\\n {2}guillemet ${name} `))
      expect((await run(['help', name, '--lang', lang])).out).toBe(help)
    }
    expect(out).toMatch(/130/)
  })

  test('help names every option, in both languages', async () => {
    for (const lang of ['en', 'fr'])
      for (const name of ['build', 'search', 'speakers', 'inspect', 'quotes', 'analyze']) {
        const { error } = await run([name, '--nope'])
        const options = [...error.matchAll(/--([\w-]+)/g)]
          .map(([option]) => option)
          .filter((option) => !/nope|help|lang/.test(option))
        const { out } = await run([name, '--help', '--lang', lang])
        expect(options.filter((option) => !out.includes(option))).toEqual([])
      }
  })

  test.each<[Readonly<Record<string, string>>, string[], RegExp]>([
    [{}, [], /needs an index/],
    [{ LANG: 'fr_FR.UTF-8' }, [], /attend un index/],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, [], /needs an index/],
    [{ LANG: 'en_GB', LC_ALL: 'fr_CA' }, [], /attend un index/],
    [{ LC_ALL: '', LANG: 'fr' }, [], /attend un index/],
    [{ LANG: 'de_DE.UTF-8' }, [], /needs an index/],
    [{ LANG: 'fr_FR.UTF-8' }, ['--lang', 'en'], /needs an index/],
    [{}, ['--lang=fr'], /attend un index/],
  ])('%j %j', async (env, args, message) => {
    expect((await run(['search', ...args], { env })).error).toMatch(message)
  })

  test('version', async () => {
    expect((await run(['--version'])).out).toBe('0.0.0')
    expect((await run([])).out).toContain('guillemet build')
  })
})

test('no control character of an article reaches the terminal', async () => {
  const evil = 'Le \u001b[31mport\u009b2J \u202erouvre\u0007. « Le \u001b]0;titre\u0007port », a dit Claire Daumier.'
  write('evil/a\u001b[1m.md', `---\ntitle: "Un \\e[5mtitre"\n---\n\n${evil}`)
  const index = at('evil.guillemet')
  const runs = [
    await run(['build', at('evil'), '-o', index, '--stats'], { isWatched: true }),
    await run(['search', index, 'port', '--facets', 'speaker'], { isWatched: true }),
    await run(['search', index, 'port', '--json'], { isWatched: true }),
    await run(['speakers', index], { isWatched: true }),
    await run(['inspect', index], { isWatched: true }),
    await run(['quotes', at('evil')], { isWatched: true }),
    await run(['quotes', at('evil'), '--csv'], { isWatched: true }),
    await run(['analyze', evil], { isWatched: true }),
  ]
  for (const { code, out, error } of runs) {
    expect(code).toBe(0)
    expect((out + error).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  }
})

/** A build that watches: what it has said, until when it says something, and how to end it. */
function watching(...args: readonly string[]) {
  const end = new AbortController()
  const said: string[] = []
  const until = async (pattern: RegExp) => {
    for (let tries = 0; !said.some((line) => pattern.test(line)); tries++) {
      if (tries > 400) throw new Error(`nothing like ${pattern} in ${JSON.stringify(said)}`)
      await wait(25)
    }
    said.length = 0
  }
  const ended = run(['build', ...args, '--watch'], {
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    signal: end.signal,
  })
  return { said, until, end, ended }
}

test('--watch watches a hidden folder that is named', async () => {
  write('.notes/a.txt', 'Une grue.')
  const { until, end, ended } = watching(at('.notes'), '-o', at('notes.guillemet'))
  await until(/^Watching/)
  write('.notes/b.txt', 'Un quai.')
  await until(/2 articles/)
  end.abort('SIGINT')
  await ended
})

test('--watch builds again after changes, tells what fails, and ends when interrupted', async () => {
  write('watched/a.txt', 'Une grue.')
  const { said, until, end, ended } = watching(at('watched'), '-o', at('watched/index.guillemet'), '--strict')
  await until(/^Watching/)
  write('watched/b.txt', 'Un quai.')
  await until(/2 articles, .*1 file unchanged/)
  write('watched/c.txt', 'a\0b')
  await until(/c\.txt.*Expected text/)
  rmSync(at('watched/c.txt'))
  await until(/2 files unchanged/)
  await wait(300)
  end.abort('SIGINT')
  expect((await ended).code).toBe(130)
  expect(said.filter((line) => /articles/.test(line))).toEqual([])
})

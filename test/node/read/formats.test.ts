import { describe, expect, test } from 'vitest'
import { articlesIn } from '../../../src/node/read/articles.js'
import { formatOf } from '../../../src/node/read/formats.js'
import { speakerName } from '../../../src/node/read/speakerName.js'
import { readArticle } from '../../../src/structure/read.js'

/** The article in a file of this ending. */
function read(ending: string, source: string | Uint8Array) {
  const said: string[] = []
  const file = { path: `/a${ending}`, name: `a${ending}`, label: `a${ending}`, id: 'a', size: 0 }
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const report = ({ rule, place }: { rule: string; place?: { line: number; column: number } }) => {
    said.push([rule, place?.line, place?.column].filter((part) => part !== undefined).join(' '))
  }
  const articles = [...articlesIn(bytes, file, { baseUrl: undefined, encoding: undefined, report })]
  return { articles, article: articles[0], text: articles[0]?.text, said }
}

/** Quotes with the speakers that the source gives. */
const sourced = (ending: string, source: string) =>
  readArticle(read(ending, source).article as never).quotes.map(({ text, speaker }) =>
    speaker?.how === 'source' ? `${text} : ${speaker.name}` : text,
  )

const page = (body: string) => `<!doctype html><body>${body}`
const text = (body: string) =>
  `<TEI><teiHeader><listPerson><person xml:id="a"><persName>Ana Roux</persName></person>
<person xml:id="j"><persName><surname>Petit</surname><forename>Jean</forename><roleName>maire</roleName></persName></person></listPerson></teiHeader><text><body>${body}</body></text></TEI>`

describe('.md', () => {
  test.each([
    ['Texte **gras** et [lien](http://a.fr).', 'Texte gras et lien.'],
    ['Une ligne\ncoupée.', 'Une ligne coupée.'],
    ['Une ligne\\\nbrisée.', 'Une ligne\nbrisée.'],
    ['Texte\n\n## Intertitre\n\nsuite', 'Texte\n\n## Intertitre\n\nsuite'],
    ['> Une phrase.\n>\n> Une autre.', '> Une phrase.\n>\n> Une autre.'],
    ['> Un.\n\n> Deux.', '> Un.\n\n> Deux.'],
    ['> > Un.', '> > Un.'],
    ['* un\n* deux\n  * trois', '- un\n\n- deux\n\n- trois'],
    ['```js\nlet a\n```\n\nTexte `code`.', 'Texte code.'],
    ['Il dit <q>oui</q> <b>fort</b>.', 'Il dit «\u00a0oui\u00a0» fort.'],
    ['Il dit « <q>oui</q> ».', 'Il dit « oui ».'],
    ['Il dit <q>oui.\n\nSuite</q>.', 'Il dit «\u00a0oui.\u00a0»\n\nSuite.'],
    ['<blockquote>\n\nUn.\n\n</blockquote>\n\nDeux.', '> Un.\n\nDeux.'],
    ['Un<br>deux &shy;tr&shy;ois\n\n<div>\nperdu\n</div>\n', 'Un\ndeux trois'],
    ['![Un port](port.jpg)\n\nTexte', 'Texte'],
    ['', ''],
  ])('%j', (source, expected) => {
    expect(read('.md', source).text).toBe(expected)
  })

  test.each([
    ['> Non.\n>\n> — Claire Daumier, maire', '> Non.\n\nClaire Daumier, maire', ['Non. : Claire Daumier']],
    ['> Non.\n> — *Victor Hugo*', '> Non.\n\nVictor Hugo', ['Non. : Victor Hugo']],
    ['> Non.\\\n> — Victor Hugo', '> Non.\n\nVictor Hugo', ['Non. : Victor Hugo']],
    ['> — Tu viens ?\n>\n> — Oui.', '> — Tu viens ?\n>\n> — Oui.', undefined],
    ['> — Victor Hugo', '> — Victor Hugo', undefined],
  ])('%j is said by', (source, expected, quotes) => {
    expect(read('.md', source).text).toBe(expected)
    if (quotes) expect(sourced('.md', source)).toEqual(quotes)
  })

  test.each([
    ['# Titre\n\nTexte', 'Titre', 'Texte', {}],
    ['---\ntitle: Autre\nn: 1\n---\n# Titre\n\nTexte', 'Autre', 'Texte', { title: 'Autre', n: 1 }],
    ['---\r\nn: 1\r\n---\r\nTexte', undefined, 'Texte', { n: 1 }],
    ['---\n- un\n---\nTexte', undefined, 'Texte', {}],
    ['Texte\n\n---\n\nn: 1', undefined, 'Texte\n\nn: 1', {}],
  ])('%j has a title and meta', (source, title, text, meta) => {
    const { article } = read('.md', source)
    expect([article?.title, article?.text]).toEqual([title, text])
    expect(article?.meta).toEqual({ ...meta, source: expect.anything() })
  })

  test('names headings as GitHub does', () => {
    const { article } = read('.md', '# L’été\n\n## L’été\n\n## *Où* & `quand` ?\n\n## Ici {#la}\n\n## Où  quand\n')
    expect(article?.meta.sections?.map(({ heading, anchor }) => [heading, anchor])).toEqual([
      ['L’été', 'lété-1'],
      ['Où & quand ?', 'où--quand-'],
      ['Ici', 'la'],
      ['Où quand', 'où--quand'],
    ])
  })
})

describe('.html', () => {
  test.each([
    ['<p>L’hi<b>ver</b> dou<wbr>x, l’é&shy;té&nbsp;!', 'L’hiver doux, l’été\u00a0!'],
    [
      'un<p>deux<p>trois</p>quatre<div>cinq<div>six</div></div>sept',
      'un\n\ndeux\n\ntrois\n\nquatre\n\ncinq\n\nsix\n\nsept',
    ],
    ['<span>un</span><span>deux</span> <span> trois</span>', 'undeux trois'],
    ['un<br>deux<br/><br>trois', 'un\ndeux\n\ntrois'],
    ['<h2>Un<br>deux</h2>x', '## Un deux\n\nx'],
    ['<blockquote>un<br>deux<p>trois</blockquote>', '> un\n> deux\n>\n> trois'],
    ['<blockquote>un</blockquote><blockquote>deux</blockquote>', '> un\n\n> deux'],
    ['<blockquote><blockquote>un</blockquote>deux</blockquote>', '> > un\n>\n> deux'],
    ['<ul><li>un<li><p>deux<p>trois</ul><ol><li>quatre</ol>', '- un\n\n- deux\n\ntrois\n\n- quatre'],
    ['<dl><dt>un<dd>deux</dl>', 'un\n\ndeux'],
    ['<table><caption>t</caption><tr><th>a<td>b<tr><td>c</table>', 't\n\na\tb\n\nc'],
    ['<pre>un\n  deux\n\ntrois</pre><pre><code>x</code></pre>', 'un\ndeux\n\ntrois'],
    ['Le XX<sup>e</sup> siècle<sup><a href="#n1">1</a></sup>.', 'Le XXe siècle.'],
    ['a <!-- b --> c<script>d</script><style>e</style><template>f</template><nav>g</nav><noscript>h</noscript>', 'a c'],
    ['a<i hidden>b</i><i hidden=until-found>c</i><i data-guillemet-ignore>d</i><i aria-hidden=true>e</i>', 'ac'],
    ['<p>a<main>b</main>c', 'b'],
    ['<article>a<article>b</article></article>c<article>d</article>', 'a\n\nb\n\nd'],
    ['<main>a<div data-guillemet-body>b</div><div data-guillemet-body>c</div></main>', 'b\n\nc'],
    ['<main hidden>a</main><main>b</main>', 'b'],
    ['', ''],
  ])('%j', (source, expected) => {
    expect(read('.html', page(source)).text).toBe(expected)
  })

  test.each([
    ['<q>un</q>', '«\u00a0un\u00a0»'],
    ['<p>Il dit<q> un </q>fort.', 'Il dit «\u00a0un\u00a0» fort.'],
    ['<q>un <q>deux <q>trois</q></q></q>', '«\u00a0un “deux «\u00a0trois\u00a0»”\u00a0»'],
    ['<q>« un »</q> « <q>deux</q> » “<q>trois</q>” <q>"quatre"</q>', '« un » « deux » “trois” "quatre"'],
    ['<q>— Oui</q>, dit-il.', '— Oui, dit-il.'],
    ['a <q></q> b<q> </q>', 'a b'],
    ['<p><q>un<p>deux</q>trois', '«\u00a0un\u00a0»\n\ndeuxtrois'],
    ['<q>un</b></i></q></q>', '«\u00a0un\u00a0»'],
    ['<b><p>un</b> deux<p>trois', 'un deux\n\ntrois'],
    ['<table><p>un<tr><td><q>deux', 'un\n\n«\u00a0deux\u00a0»'],
  ])('quotes and broken pages: %j', (source, expected) => {
    expect(read('.html', page(source)).text).toBe(expected)
  })

  test.each([
    [
      '<blockquote>Non.<footer>— <cite>Claire Daumier</cite></footer></blockquote>',
      'Non. : Claire Daumier',
      'Claire Daumier',
    ],
    ['<blockquote><p>Non.<p>— <cite>Ana Roux</cite>, maire</blockquote>', 'Non. : Ana Roux', 'Ana Roux, maire'],
    ['<blockquote><p>Non. — <cite>Ana Roux</cite></blockquote>', 'Non. : Ana Roux', 'Ana Roux'],
    ['<blockquote>Non.<cite>Victor Hugo</cite></blockquote>', 'Non. : Victor Hugo', 'Victor Hugo'],
    [
      '<blockquote>Non.<footer>Victor Hugo, <cite>Les Contemplations</cite></footer></blockquote>',
      'Non. : Victor Hugo',
      'Victor Hugo, Les Contemplations',
    ],
    ['<blockquote>Non.<footer><cite>Les Contemplations</cite></footer></blockquote>', 'Non.', 'Les Contemplations'],
    [
      '<figure><blockquote>Non.</blockquote><figcaption>— Ana Roux, maire</figcaption></figure>',
      'Non. : Ana Roux',
      'Ana Roux, maire',
    ],
    ['<blockquote>Non.</blockquote><p>— <cite>Ana Roux</cite>', 'Non. : Ana Roux', 'Ana Roux'],
    ['<blockquote>Non.</blockquote><cite>Ana Roux</cite>', 'Non. : Ana Roux', 'Ana Roux'],
    ['<blockquote>Non.</blockquote><p>Elle a lu <cite>Ana Roux</cite>', 'Non.', 'Elle a lu Ana Roux'],
  ])('%s', (source, quote, after) => {
    expect(sourced('.html', page(source))).toEqual([quote])
    expect(read('.html', page(source)).text).toBe(`> Non.\n\n${after}`)
  })

  test('a quote and the one who is cited beside it', () => {
    expect(sourced('.html', page('<p><q>Non.</q> (<cite>Ana Roux</cite>) et <q>Si.</q>'))).toEqual([
      'Non. : Ana Roux',
      'Si.',
    ])
  })

  test('what a page says of itself', () => {
    const { article } = read(
      '.html',
      `<html lang="fr-CA"><title>Le port — Site</title><meta property="og:title" content="Le port"><meta name="DC.date" content="2024">
<meta property="article:author" content="https://a.fr/ana"><meta name="Author" content=" Ana Roux ">
<meta property="article:published_time" content="2024-05-25"><link rel="alternate canonical" href="https://a.fr/port"><p>Texte`,
    )
    expect(article).toMatchObject({
      title: 'Le port',
      meta: { lang: 'fr-CA', author: 'Ana Roux', date: '2024-05-25', url: 'https://a.fr/port' },
    })
    expect(
      read('.html', page('<a rel=author>Ana</a><time datetime="2024-05-25">hier</time>')).article?.meta,
    ).toMatchObject({
      author: 'Ana',
      date: '2024-05-25',
    })
  })

  test('the first heading of the main content is the title', () => {
    const { article } = read(
      '.html',
      '<title>Site</title><main><p>Rubrique<h1 id=t>Le <b>port</b></h1><h1>Le quai</h1>',
    )
    expect([article?.title, article?.text]).toEqual(['Le port', 'Rubrique\n\n# Le quai'])
  })

  test('anchors of headings', () => {
    const source =
      '<h2 id=a>A</h2><h2><a name=b></a>B</h2><section id=c><h2>C</h2><h3>D</h3></section><div id=e>mot<h2>E</h2></div>'
    expect(read('.html', page(source)).article?.meta.sections).toEqual([
      { heading: 'A', anchor: 'a', offset: 3 },
      { heading: 'B', anchor: 'b', offset: 9 },
      { heading: 'C', anchor: 'c', offset: 15 },
      { heading: 'D', offset: 22 },
      { heading: 'E', offset: 33 },
    ])
  })
})

describe('.xml', () => {
  test.each([
    ['<p>L’hi<hi>ver</hi> est <lb/>long<note>1</note>, tr<lb break="no"/>ès.</p>', 'L’hiver est long, très.'],
    ['<p>a</p><p>b<del>c</del><gap/></p><ab>d</ab>', 'a\n\nb\n\nd'],
    ['<head>H</head><div><head>I</head><p>a</p><div><head>J</head></div></div>', '## I\n\na\n\n### J'],
    ['<lg><l>Un</l><l>deux</l></lg><lg><l>trois</l></lg>', 'Un\ndeux\n\ntrois'],
    ['<list><item>a</item><item>b</item></list>', '- a\n\n- b'],
    ['<table><row><cell>a</cell><cell>b</cell></row></table>', 'a\tb'],
    [
      '<p>Un <q>mot <q>deux</q></q>, <said>« trois »</said>, «<quote>quatre</quote>».</p>',
      'Un «\u00a0mot “deux”\u00a0», « trois », «quatre».',
    ],
    ['<p><said>— Oui</said>, dit-il.</p>', '— Oui, dit-il.'],
    ['<quote>Un.</quote><quote><p>Deux.</p><p>Trois.</p></quote>', '> Un.\n\n> Deux.\n>\n> Trois.'],
    [
      '<p><choice><abbr>M.</abbr><expan>Monsieur</expan></choice> <choice><sic>le</sic><corr>la</corr></choice> <abbr>etc.</abbr></p>',
      'Monsieur la etc.',
    ],
    ['<p><![CDATA[a < b]]> &amp; &#233;</p>', 'a < b & é'],
  ])('%s', (source, expected) => {
    expect(read('.xml', text(source)).text).toBe(expected)
  })

  test.each([
    ['<p><said who="#a">Non.</said> <q who="#a #j">Si.</q></p>', ['Non. : Ana Roux', 'Si. : Ana Roux et Jean Petit']],
    [
      '<p><said who="#a">Il dit <q>non</q> et <said who="#j">si</said>.</said></p>',
      ['Il dit “non” et “si”. : Ana Roux', 'non', 'si : Jean Petit'],
    ],
    [
      '<cit><quote>Non.</quote><bibl><author>Victor Hugo</author>, <title>Odes</title></bibl></cit>',
      ['Non. : Victor Hugo'],
    ],
    [
      '<sp who="#a"><speaker>ANA.</speaker><p>Non.</p><stage>Elle sort.</stage><p>Si.</p></sp>',
      ['Non. : Ana Roux', 'Si. : Ana Roux'],
    ],
    ['<sp><speaker>LE CHŒUR.</speaker><l>Non,</l><l>non.</l></sp>', ['Non,\n> non. : LE CHŒUR']],
  ])('%s', (source, quotes) => {
    expect(sourced('.xml', text(source))).toEqual(quotes)
  })

  test('a play', () => {
    const play =
      '<div><head>Scène 1</head><sp who="#a"><speaker>ANA</speaker><l>Non,</l><l>non.</l><stage>Elle sort.</stage><l>Si.</l></sp></div>'
    expect(read('.xml', `${text(play)}`).text).toBe('ANA\n\n> Non,\n> non.\n\nElle sort.\n\n> Si.')
  })

  test('roles of a cast, and speakers whom nobody knows', () => {
    const cast = '<castList><castItem><role xml:id="p">Phèdre</role></castItem></castList>'
    expect(sourced('.xml', text(`${cast}<sp who="#p"><l>Non.</l></sp>`))).toEqual(['Non. : Phèdre'])
    expect(read('.xml', text('\n<p><said who="#x">Non.</said></p>')).said).toEqual(['unknown-speaker 3 4'])
  })

  test.each([
    ['other XML', '<urlset><url/></urlset>', 'unknown-format'],
    ['no XML', 'Texte', 'xml 1 1'],
    ['a tag without its end', '<TEI>\n<text>\n</TEI>', 'xml 3 1'],
    ['an entity of its own', '<!DOCTYPE TEI [<!ENTITY x "ha">]>\n<TEI>&x;</TEI>', 'xml 2 6'],
    ['an entity from outside', '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<TEI>&x;</TEI>', 'xml 2 6'],
  ])('%s', (_, source, message) => {
    expect(read('.xml', source)).toMatchObject({ articles: [], said: [message] })
  })
})

describe('.jsonl', () => {
  test('a line is an article', () => {
    const lines = [
      '{"id":"un","text":"« Non. »","title":"Un","meta":{"date":"2024"},"speakers":[{"start":0,"end":8,"name":"Ana"}]}',
      '',
      '{"id":"deux","text":"Deux."}\r',
      '{"id":"trois"',
      '[]',
      '{"id":3,"text":""}',
      '{"id":"quatre","text":4}',
      '{"id":"cinq","text":"","meta":"x"}',
      '{"id":"six","text":"","speakers":[{"start":0,"end":8,"name":"Ana"}]}',
    ]
    const { articles, said } = read('.jsonl', lines.join('\n'))
    expect(articles).toEqual([
      {
        id: 'un',
        text: '« Non. »',
        title: 'Un',
        meta: { date: '2024', source: { file: 'a.jsonl', lines: [[0, 1]] } },
        speakers: [{ start: 0, end: 8, name: 'Ana' }],
      },
      { id: 'deux', text: 'Deux.', meta: { source: { file: 'a.jsonl', lines: [[0, 3]] } } },
    ])
    expect(said).toEqual([
      'json-line 4 1',
      'json-line 5 1',
      'json-line 6 1',
      'bad-article 7 1',
      'json-line 8 1',
      'bad-article 9 1',
    ])
  })
})

describe('encodings', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes)
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  test.each<[string, string, Uint8Array, string, boolean]>([
    ['UTF-8', '.txt', new TextEncoder().encode('été'), 'été', true],
    ['UTF-8 with its mark', '.txt', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'é', true],
    ['UTF-16LE', '.txt', bytes(0xff, 0xfe, 0xe9, 0, 0x53, 1), 'éœ'.replace('œ', '\u0153'), true],
    ['UTF-16BE', '.txt', bytes(0xfe, 0xff, 0, 0xe9, 1, 0x53), 'é\u0153', true],
    ['Windows-1252', '.txt', bytes(0x91, 0x9c, 0x92, 0xe9, 0x80, 0x85), '‘œ’é€…', false],
    ['a page that says Latin-1', '.html', latin('<meta charset=iso-8859-1><p>\xe9t\xe9 \x80'), 'été €', false],
    [
      'a page that says ISO-8859-15',
      '.html',
      latin("<meta http-equiv=x content='text/html; charset=ISO-8859-15'><p>\xbd\xa4"),
      'œ€',
      false,
    ],
    ['a page that is not what it says', '.html', latin('<meta charset=utf-8><p>\xe9'), 'é', false],
    ['a page that says nonsense', '.html', latin('<meta charset=klingon><p>\xe9'), 'é', false],
    [
      'XML that says Latin-1',
      '.xml',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><TEI><text><p>\xe9</p></text></TEI>'),
      'é',
      false,
    ],
  ])('%s', (_, ending, source, expected, isCertain) => {
    const { text, said } = read(ending, source)
    expect(text).toBe(expected)
    expect(said).toEqual(isCertain ? [] : ['encoding'])
  })

  test('bytes that are no text', () => {
    expect(read('.txt', bytes(0x50, 0x4b, 3, 4, 0, 0))).toMatchObject({ articles: [], said: ['binary-file'] })
  })
})

test.each([
  ['— Mme Claire Daumier, maire de Sarmouville', 'Claire Daumier'],
  ['Voltaire', 'Voltaire'],
  ['Jean-Paul de La Tour', 'Jean-Paul de La Tour'],
  ['(Victor HUGO)', 'Victor HUGO'],
  ['Ana Roux dans « Le Rivage »', 'Ana Roux'],
  ['Charles d’Orléans', 'Charles d’Orléans'],
  ['Les Contemplations', undefined],
  ['Oui.', undefined],
  ['la maire', undefined],
  ['Un mot pour un autre', undefined],
  ['', undefined],
])('the speaker of %j is %j', (attribution, name) => {
  expect(speakerName(attribution)).toBe(name)
})

test.each(['.txt', '.md', '.html', '.xml', '.jsonl'])('a reader of %s takes any text', (ending) => {
  const odd = [
    '\u2028',
    '\ud800',
    '<',
    '&#0;&#xd800;',
    '\r\r\n',
    '<q>'.repeat(50),
    '> '.repeat(50),
    '[](',
    '---\n---\n',
  ]
  for (const source of odd) expect(() => [...(formatOf(ending)?.read(source, () => {}) ?? [])]).not.toThrow()
})

/** What a program gets from the doors of the package, as plain data. */
module.exports = async (guillemet, search, minisearch, node) => {
  const index = guillemet.createIndex()
  index.add({ id: 'grues', text: 'Le port rouvre.\n\n« Les grues tourneront dès l’aube », a dit Claire Daumier.' })
  const reader = await search.openIndex(await index.save())
  // What only some snapshots need is loaded when they come.
  const late = await Promise.all(
    [JSON.stringify(index), await index.save({ postings: false })].map((saved) => search.openIndex(saved)),
  )
  const wrong = await search.openIndex('').catch((error) => error)
  const articles = []
  for await (const article of node.readFiles('articles')) articles.push(article)
  const plain = index.toMiniSearch('paragraph')
  return {
    hits: index.search('grue').hits.map(({ id }) => id),
    sameHits: JSON.stringify(reader.search('grue')) === JSON.stringify(index.search('grue')),
    lateHits: late.map((opened) => opened.search('grue').total),
    error: [wrong instanceof guillemet.GuillemetError, wrong.code],
    messages: guillemet.readArticle({ id: 'a', text: '« Non' }).messages.map(({ ruleId }) => ruleId),
    words: minisearch.tokenize('l’école'),
    terms: minisearch.processTerm('écoles'),
    indexed: plain.index.some(([term]) => term === minisearch.processTerm('grues')[0]),
    articles: articles.length,
    title: typeof articles.find(({ id }) => id === 'merles').title,
  }
}

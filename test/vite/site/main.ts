import { open, url } from 'virtual:guillemet'

const index = await open<{ readonly title: string }>()
const list = document.querySelector('ol') as HTMLOListElement
list.dataset.url = url
for (const { text } of index.search('écoles').hits)
  list.append(Object.assign(document.createElement('li'), { textContent: text }))

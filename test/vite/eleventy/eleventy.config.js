import { prebuild } from 'guillemet/node'

export default function (eleventy) {
  eleventy.on('eleventy.after', async ({ directories }) => {
    await prebuild('articles', { output: `${directories.output}/index.guillemet`, baseUrl: '/articles/' })
  })
}

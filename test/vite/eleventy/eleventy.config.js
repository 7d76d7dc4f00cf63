import { prebuild } from 'guillemet/node'

/** @param {import('@11ty/eleventy').UserConfig} eleventy */
export default function (eleventy) {
  eleventy.on('eleventy.after', async ({ directories }) => {
    await prebuild('articles', { output: `${directories.output}/index.guillemet`, baseUrl: '/articles/' })
  })
}

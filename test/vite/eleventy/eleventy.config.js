import { prebuild } from 'guillemet/node'

/** @param {import('@11ty/eleventy').UserConfig} eleventy */
export default function (eleventy) {
  eleventy.on('eleventy.after', async ({ directories: { output } }) => {
    await prebuild(`${output}/articles/**/*.html`, { output: `${output}/index.guillemet`, baseUrl: '/articles/' })
  })
}

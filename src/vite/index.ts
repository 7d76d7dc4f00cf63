export type { GuillemetOptions } from './options.js'
export { guillemet } from './plugin.js'
export { type VitePressOptions, vitepressOptions } from './vitepress.js'

const guillemet = require('guillemet')
const minisearch = require('guillemet/minisearch')
const node = require('guillemet/node')
const search = require('guillemet/search')
const answers = require('./answers.cjs')

answers(guillemet, search, minisearch, node).then((answer) => console.log(JSON.stringify(answer)))

import { FUTURE } from './future.js'

/**
 * Words that weigh nothing in a query that has other words. None is left out of the index.
 *
 * The list of the Snowball project (snowballstem.org/algorithms/french/stop.txt), without those forms that are
 * words of their own as well (été, étés, avions, sois, ait…), and the words that questions are asked with.
 *
 * They are compared as the query writes them, in lower case but with their accents:
 * *ou*, *sur*, *du*, *ne* are on the list; *où*, *sûr*, *dû*, *né* are not eaten by them.
 */
export const STOP_WORDS: readonly string[] = (
  'au aux avec ce ces dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos ' +
  'notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l à m n s ' +
  't y z jusqu lorsqu puisqu quoiqu ' +
  'étant suis es est sommes êtes sont étais était étions étiez étaient fus fut furent soit soient soyons soyez ' +
  'ayant eu ai as avons avez ont avais avait aviez avaient eut eurent aie aient ayons ayez a être avoir ' +
  'ceci cela ça cet cette ici là celui celle ceux celles elles sans où ' +
  'quoi quel quelle quels quelles combien comment pourquoi quand lequel laquelle lesquels lesquelles peut fait'
)
  .split(' ')
  .concat(FUTURE.flatMap((end) => [`ser${end}`, `aur${end}`]))

import { typography } from 'guillemet'
import type { Markup } from '../build/html.js'

/** What the site itself says, set as French is; never the text of an article, that is shown to the letter. */
export const french = ({ markup }: Markup): Markup => ({ markup: typography(markup) })

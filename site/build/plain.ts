/** Options of the MiniSearch that guillemet is measured against, as who reads its README has it: none but the fields. */
export const PLAIN = { fields: ['title', 'text'], storeFields: ['title', 'text'] }

import { type Condition, checkCondition, given, isObject, type MetaValue, meets, refuse } from './condition.js'

/**
 * Conditions on the meta of an article, by its keys; all must hold. A key whose values are neither strings, numbers,
 * booleans nor arrays of them can only be asked whether it exists.
 *
 * @example
 * { section: 'sport', date: { gte: '2024-01', lt: '2024-07' }, author: { exists: true } }
 */
export type Where<Meta> = {
  readonly [Key in keyof NonNullable<Meta>]?: Condition<ValueOf<NonNullable<Meta>[Key]>>
}

type ValueOf<Member> = unknown extends Member ? MetaValue : Extract<Element<Member>, MetaValue>
type Element<Member> = Member extends readonly (infer One)[] ? One : Member

/** Whether the meta of an article is as asked. Where there is no meta, or not the key, only `{ exists: false }` holds. */
export const matchesWhere = <Meta>(where: Where<Meta>, meta: unknown): boolean =>
  given(where).every(([key, is]) => meetsAt(meta, key, is as Condition))

/** Whether the meta has at `key` a value as the condition says. */
export const meetsAt = (meta: unknown, key: string, is: Condition): boolean =>
  meets(isObject(meta) && Object.hasOwn(meta, key) ? meta[key as keyof typeof meta] : undefined, is)

/** @throws GuillemetError `bad-option` */
export function checkedWhere(value: unknown): Where<Readonly<Record<string, unknown>>> {
  if (!isObject(value)) refuse('bad-option', 'where', 'an object of meta keys and what their values must be', value)
  for (const [key, is] of given(value)) checkCondition('bad-option', `where.${key}`, is)
  return value as Where<Readonly<Record<string, unknown>>>
}

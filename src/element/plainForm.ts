/** The field of the form that stands in for the element where there is no JavaScript, or no index. */
export const plainInput = (element: HTMLElement): HTMLInputElement | undefined =>
  element.querySelector<HTMLInputElement>('form input:is([type=search], [type=text], :not([type]))') ?? undefined

/** Sends a query by that form, if it says where to; whether it did. */
export function submitPlainForm(element: HTMLElement, query: string): boolean {
  const input = plainInput(element)
  if (!input?.form?.hasAttribute('action')) return false
  input.value = query
  input.form.requestSubmit()
  return true
}

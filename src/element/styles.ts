let made: CSSStyleSheet | undefined

/** One for all elements of a page. Made by a constructor, it is no inline style, which a strict Content-Security-Policy forbids. */
export function sheet(): CSSStyleSheet {
  if (!made) {
    made = new CSSStyleSheet()
    made.replaceSync(CSS_TEXT)
  }
  return made
}

const CSS_TEXT = `
:host {
  --_accent: var(--guillemet-accent, light-dark(#96203a, #ff9fb0));
  --_mark: var(--guillemet-mark, light-dark(#ffe99a, #6b5310));
  --_surface: var(--guillemet-surface, Canvas);
  --_text: var(--guillemet-text, CanvasText);
  --_muted: color-mix(in srgb, currentColor 68%, transparent);
  --_line: color-mix(in srgb, currentColor 16%, transparent);
  --_tint: color-mix(in srgb, currentColor 6%, transparent);
  --_radius: var(--guillemet-radius, 0.75rem);
  display: block;
  container-type: inline-size;
  line-height: 1.55;
  text-align: start;
}
:host([hidden]), [hidden] { display: none !important }
* { box-sizing: border-box }
button, input, select { font: inherit; color: inherit; letter-spacing: inherit }
button { cursor: pointer; background: none; border: 0; padding: 0 }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px }
h1, h2, h3, h4, h5, h6, p, ol, ul, figure, blockquote, fieldset { margin: 0; padding: 0; border: 0 }
ol, ul { list-style: none }
small { font-size: 0.8125em; color: var(--_muted); font-variant-numeric: tabular-nums }
svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; flex: none; display: block }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.words, [part~=title], [part~=excerpt], [part~=details] span, [part~=speaker], blockquote p { unicode-bidi: isolate; overflow-wrap: anywhere }

form { position: relative; z-index: 1 }
[part=field] {
  display: flex; align-items: center; height: 3.25rem;
  border: 1px solid color-mix(in srgb, currentColor 45%, transparent); border-radius: var(--_radius);
  background: var(--_surface); color: var(--_text); transition: border-color 0.15s, box-shadow 0.15s;
}
[part=field]:focus-within { border-color: var(--_accent); box-shadow: 0 0 0 1px var(--_accent), 0 0 0 5px color-mix(in srgb, var(--_accent) 14%, transparent) }
[part=field] button { display: grid; place-items: center; width: 3rem; height: 100%; flex: none; border-radius: var(--_radius); color: var(--_muted) }
[part=submit] { order: -1 }
[part=field] button:hover { color: inherit }
[part=field] button:focus-visible, [part=facet-value]:focus-visible { outline-offset: -4px }
input[type=search] { flex: 1; min-width: 0; height: 100%; padding: 0; border: 0; outline: 0; background: none; font-size: 1.125rem; appearance: none }
input[type=search]:last-child, [part=clear][hidden] { padding-inline-end: 1rem }
input::-webkit-search-cancel-button { display: none }
input::placeholder { color: var(--_muted); opacity: 1 }

[part=suggestions] {
  position: absolute; inset-inline: 0; top: calc(100% + 0.375rem); max-height: min(24rem, 60vh); overflow-y: auto; overscroll-behavior: contain;
  padding: 0.375rem; border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); color: var(--_text);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -8px rgb(0 0 0 / 0.22); animation: appear 0.14s ease-out;
}
[part=suggestion] { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; padding: 0.5rem 0.75rem; border-radius: calc(var(--_radius) - 0.25rem); cursor: pointer }
[part=suggestion] small { flex: none }
[part=suggestion] .words { color: var(--_muted) }
[part=suggestion] b { font-weight: 600; color: var(--_text) }
[part=suggestion]:hover { background: var(--_tint) }
[part=suggestion][aria-selected=true] { background: color-mix(in srgb, var(--_accent) 12%, transparent); box-shadow: inset 3px 0 var(--_accent) }

[part=panel] { margin-top: 1.25rem; display: grid; gap: 1.25rem 3rem }
[part=bar] { display: flex; flex-wrap: wrap; gap: 0.625rem; align-items: center }
[part=places] { display: flex; padding: 0.1875rem; border-radius: 99rem; background: var(--_tint) }
[part=place] { position: relative; cursor: pointer }
[part=place] input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer }
[part=place] span { display: block; padding: 0.25rem 0.875rem; border-radius: 99rem; font-size: 0.9375rem; color: var(--_muted); transition: background 0.15s, color 0.15s }
[part=place] input:checked + span { background: light-dark(var(--_surface), color-mix(in srgb, var(--_surface) 78%, var(--_text))); color: var(--_text); box-shadow: 0 1px 3px rgb(0 0 0 / 0.18); font-weight: 500 }
[part=place] input:focus-visible + span { outline: 2px solid var(--_accent); outline-offset: 1px }
[part=filters], [part=order] { display: inline-flex; align-items: center; gap: 0.375rem; height: 2.25rem; padding: 0 0.75rem; border: 1px solid var(--_line); border-radius: 99rem; font-size: 0.9375rem; background: none }
[part=order] { padding-inline-end: 0.5rem; background: var(--_surface); color: var(--_text); field-sizing: content }
[part=filters] svg { width: 1.125rem; height: 1.125rem }
[part=chips] { display: contents }
[part=chip] { display: inline-flex; align-items: center; gap: 0.375rem; height: 2.25rem; padding: 0 0.625rem 0 0.875rem; border-radius: 99rem; font-size: 0.9375rem; font-weight: 500; background: color-mix(in srgb, var(--_accent) 12%, transparent) }
[part=chip] svg { width: 1rem; height: 1rem }
[part=chip]:hover svg { color: var(--_accent) }
[part=filters]:hover, [part=order]:hover { border-color: var(--_muted) }

[part=facets] { display: none; align-content: start; gap: 1.5rem; font-size: 0.9375rem }
[part=facets].open { display: grid }
[part=facet-name] { margin-bottom: 0.375rem; font-size: 0.8125rem; font-weight: 600; color: var(--_muted) }
[part=facet-value] { display: flex; justify-content: space-between; align-items: baseline; gap: 0.75rem; width: 100%; padding: 0.3125rem 0.625rem; margin-inline: -0.625rem; border-radius: 0.5rem; text-align: start; line-height: 1.35 }
[part=facet-value]:hover { background: var(--_tint) }
[part=facet-value][aria-pressed=true] { background: color-mix(in srgb, var(--_accent) 12%, transparent); box-shadow: inset 3px 0 var(--_accent); font-weight: 600 }
[part=facet-more], [part=question] { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px }
[part=facet-more] { margin-top: 0.375rem; font-size: 0.875rem }
[part=question]:hover { text-decoration-thickness: 2px }

[part=found] { min-width: 0; max-width: var(--guillemet-measure, 42rem); transition: opacity 0.15s }
[part=found].late { opacity: 0.55 }
[part=count] { font-size: 0.9375rem; font-weight: 500; color: var(--_muted); font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
[part=remark] { margin-top: 0.25rem }
[part~=result] { padding-block: 1.375rem }
[part~=result] + [part~=result]:not(.again) { border-top: 1px solid var(--_line) }
[part~=title] { font-size: 1.1875rem; font-weight: 650; line-height: 1.3; letter-spacing: -0.008em; text-wrap: pretty }
[part~=link] { color: inherit; text-decoration: none }
[part~=link]:hover { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.16em; text-decoration-thickness: 1px }
[part~=details] { display: flex; flex-wrap: wrap; margin-top: 0.125rem; font-size: 0.875rem; color: var(--_muted) }
[part~=details] > * + *::before { content: '·'; margin-inline: 0.5em }
[part~=excerpt] { margin-top: 0.5rem; text-wrap: pretty }
mark { background: var(--_mark); color: inherit; border-radius: 0.15em; padding-inline: 0.08em; margin-inline: -0.08em; text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.18em; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent) }
[part~=quote] { display: grid; grid-template-columns: 1fr auto; column-gap: 0.5rem; margin-top: 0.875rem; padding-inline-start: 1.125rem; border-inline-start: 3px solid var(--_accent) }
[part~=quote] blockquote { font-family: var(--guillemet-quote-font, inherit); font-size: 1.0625rem; text-wrap: pretty }
.guillemet { color: var(--_accent) }
.incise { color: var(--_muted) }
figcaption { grid-column: 1; margin-top: 0.25rem; font-size: 0.9375rem }
cite { font-style: normal; font-weight: 600 }
[part=copy] { display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: 0.5rem; color: var(--_muted); margin-block: -0.125rem -0.5rem }
[part=copy]:hover { background: var(--_tint); color: inherit }
[part=copy] svg { width: 1.0625rem; height: 1.0625rem }
[part=copy].copied { color: var(--_accent) }
[part~=result].again { padding-top: 0 }
.again [part~=details] { display: none }
.again [part~=title] { font-size: 0.9375rem; font-weight: 500; color: var(--_muted) }
.quote [part~=quote] { margin-top: 0 }
.quote [part~=title] { font-size: 0.9375rem; font-weight: 500; letter-spacing: 0; padding-inline-start: calc(1.125rem + 3px) }
.quote [part~=link] { text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; text-decoration-color: var(--_muted) }
.quote [part~=details] { padding-inline-start: calc(1.125rem + 3px) }

[part=rest] { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; padding-top: 0.5rem }
[part=shown] { font-size: 0.875rem; color: var(--_muted) }
[part=more], [part=retry] { padding: 0.5rem 1.125rem; border: 1px solid currentColor; border-radius: 99rem; font-weight: 500; transition: background 0.15s }
[part=more]:hover, [part=retry]:hover { background: var(--_tint) }
[part=loading], [part=failed] { margin-top: 1.25rem; display: grid; justify-items: start; gap: 0.75rem }
[part=loading] { color: var(--_muted); font-size: 0.9375rem; font-variant-numeric: tabular-nums; gap: 0.375rem }
progress { width: min(16rem, 100%); height: 0.25rem; accent-color: var(--_accent) }
slot[name] { display: block }

@container (min-width: 46rem) {
  [part=panel] { grid-template-columns: minmax(0, 1fr) 14rem; align-items: start; reading-flow: grid-rows }
  [part=bar] { grid-column: 1 / -1 }
  [part=filters] { display: none }
  [part=facets] { display: grid; grid-column: 2; grid-row: 2; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; padding-inline: 0.625rem }
  [part=found] { grid-column: 1; grid-row: 2 }
}
@keyframes appear { from { opacity: 0; transform: translateY(-0.25rem) } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important } }
@media (forced-colors: active) {
  mark { forced-color-adjust: none; background: Mark; color: MarkText }
  [part=suggestion][aria-selected=true], [part=facet-value][aria-pressed=true], [part=place] input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText }
  [part=suggestion][aria-selected=true] *, [part=facet-value][aria-pressed=true] * { color: HighlightText }
}
@media print { form, [part=bar], [part=facets], [part=copy], [part=rest] { display: none !important } }
`

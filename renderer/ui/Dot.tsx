/** A coloured dot beside words; the shape differs too, for eyes that do not tell red from green. */
export function Dot({ kind }: { readonly kind: 'good' | 'bad' | 'wait' | 'idle' }) {
  return <span className={`dot dot-${kind}`} aria-hidden="true" />
}

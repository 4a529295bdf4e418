/** A key or a chord as it stands on the keyboard. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {of}
    </span>
  )
}

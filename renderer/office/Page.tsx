import type { ReactNode } from 'react'

/** A page of the office: title, one sentence of what it is for, then its parts. */
export function Page({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}) {
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="soft page-words">{words}</p>
      {children}
    </div>
  )
}

/** The screens' own scheme: a page of `file://` could read the disk, a page of `http://` could come from anywhere. */
export const scheme = 'tongban'
export const origin = `${scheme}://app`

export type WindowKind = 'counter' | 'kiosk'

/** The one page each kind of window shows; the screens route within it. */
export const startUrls: Readonly<Record<WindowKind, string>> = {
  counter: `${origin}/`,
  kiosk: `${origin}/?window=kiosk`,
}

/** Shown when a window broke down too often. It holds nothing but a sentence and the way back. */
export const pausedUrl = `${origin}/paused.html`

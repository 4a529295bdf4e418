import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The way into the host: the URL it opens carries a token that is good once. Whoever brings it gets a cookie that the
 * page itself cannot read, and the URL in the window is clean again.
 */
export interface Entry {
  readonly token: string
  /** The cookie to set, or null when the token is wrong or was used before. */
  readonly exchange: (token: string) => string | null
  /** Whether a request's Cookie header holds the cookie that was given out. */
  readonly admits: (cookieHeader: string | undefined) => boolean
}

/** Cookies do not know about ports: the port stands in the name, so that two offices on one machine stay apart. */
export function newEntry(port: () => number): Entry {
  const token = randomSecret()
  const secret = randomSecret()
  let used = false

  return {
    token,
    exchange: (offered) => {
      if (used || !sameSecret(offered, token)) return null
      used = true
      return `${cookieName(port())}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    admits: (cookieHeader) => {
      const offered = readCookie(cookieHeader ?? '', cookieName(port()))
      return used && offered !== null && sameSecret(offered, secret)
    },
  }
}

function cookieName(port: number): string {
  return `tongban-${port}`
}

/** 256 random bits, so that guessing needs no lock-out. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

function readCookie(header: string, name: string): string | null {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return pair ? pair.trim().slice(name.length + 1) : null
}

/** Compares digests of equal length, so that the time taken says nothing about where two secrets differ. */
function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

import { standIn } from './control.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void {
    standIn.privilegedSchemes.push(...schemes)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    handlers.set(scheme, handler)
  },
}

export function handledSchemes(): string[] {
  return [...handlers.keys()]
}

export function handlerFor(address: string): SchemeHandler | undefined {
  return handlers.get(new URL(address).protocol.slice(0, -1))
}

/** A request whose address keeps the scheme's spelling, as Electron hands it to a handler. */
export function requestFor(address: string, method: string): Request {
  const request = new Request('https://placeholder.invalid/', { method })
  Object.defineProperty(request, 'url', { value: address })
  return request
}

import { EventEmitter } from 'node:events'

type BeforeRequest = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void
type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean

/** The default session: it keeps the handlers it is given, and answers through them. */
class SessionStandIn extends EventEmitter {
  #beforeRequest: BeforeRequest = (_details, callback) => callback({})
  // Electron grants what nobody decides: a shell that forgot its handlers fails the tests here.
  #permissionRequest: PermissionRequest = (_contents, _permission, callback) => callback(true)
  #permissionCheck: PermissionCheck = () => true
  #devicePermission: (details: object) => boolean = () => true

  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest): void => {
      this.#beforeRequest = handler
    },
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#devicePermission = handler
  }

  isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)))
  }

  /** What a page would be told, by each of the three ways it can ask. */
  async permissions(name: string): Promise<{ requested: boolean; checked: boolean; device: boolean }> {
    const requested = await new Promise<boolean>((resolve) =>
      this.#permissionRequest(null, name, resolve, {}),
    )
    return {
      requested,
      checked: this.#permissionCheck(null, name, '', {}),
      device: this.#devicePermission({ deviceType: name }),
    }
  }
}

export const session = { defaultSession: new SessionStandIn() }

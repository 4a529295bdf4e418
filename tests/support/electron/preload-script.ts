import { existsSync } from 'node:fs'
import { build } from 'esbuild'

/** The name of the binding a page's preload talks through; a page that broke out of its isolation would have no other. */
export const wire = '__electronWire'

const made = new Map<string, Promise<string>>()

/**
 * The preload as a script for the main frame: wrapped in a function of its own, with the two parts of `electron` a
 * sandboxed preload may require. It is made from the source beside the bundle the window names, so that a test never
 * runs a stale one.
 */
export function preloadScript(bundle: string): Promise<string> {
  const before = made.get(bundle)
  if (before) return before
  const script = wrap(bundle)
  made.set(bundle, script)
  return script
}

async function wrap(bundle: string): Promise<string> {
  const source = bundle.replace('/dist/electron/preload.cjs', '/electron/preload.ts')
  if (!existsSync(source)) throw new Error(`no preload at ${source}`)
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['electron'],
    write: false,
  })
  return `(() => {
  if (window.top !== window) return
  const send = window[${JSON.stringify(wire)}]
  const contextBridge = {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
  }
  const ipcRenderer = { invoke: (channel, ...args) => send(channel, args) }
  const process = Object.freeze({ platform: ${JSON.stringify(process.platform)} })
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} }
  ;((module, exports, require) => {${outputFiles[0]?.text ?? ''}
  })(module, module.exports, require)
})()`
}

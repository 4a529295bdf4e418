import { readFile } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

/**
 * Bundles what a packaged program runs: the shell's main process, its preload and the training centre. Node strips
 * types neither inside an archive nor under node_modules, so none of the three can stay TypeScript there.
 *
 * Packages stay outside the bundles: native modules, WebAssembly and fonts find their own files in node_modules.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const target = 'node24'

interface Bundle {
  readonly entry: string
  readonly outfile: string
  /** A sandboxed preload must be CommonJS; everything else is a module. */
  readonly format: 'esm' | 'cjs'
}

const bundles: readonly Bundle[] = [
  { entry: 'electron/main.ts', outfile: 'dist/electron/main.mjs', format: 'esm' },
  { entry: 'electron/preload.ts', outfile: 'dist/electron/preload.cjs', format: 'cjs' },
  { entry: 'central/main.ts', outfile: 'dist/central/main.mjs', format: 'esm' },
]

/**
 * A file that asks for its own address gets the one it has in the source tree, not the bundle's: migrations and data
 * files stand beside the source that reads them, and are packaged there.
 */
function keepOwnAddress(outfile: string): Plugin {
  return {
    name: 'keep-own-address',
    setup(pluginBuild) {
      pluginBuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const address = relative(dirname(`${root}${outfile}`), path)
          .split(sep)
          .join('/')
        const contents = source.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(address)}, import.meta.url).href`,
        )
        return { contents, loader: 'ts' }
      })
    },
  }
}

for (const { entry, outfile, format } of bundles) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    format,
    target,
    bundle: true,
    platform: 'node',
    packages: 'external',
    external: ['electron'],
    sourcemap: 'linked',
    plugins: format === 'esm' ? [keepOwnAddress(outfile)] : [],
    logLevel: 'warning',
  })
}

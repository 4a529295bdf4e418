import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('renderer', import.meta.url))

/** Every browser the program runs in reads woff2; the older format would only double the package. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null
      return { code: code.replaceAll(/, *url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }
    },
  }
}

/**
 * The screens, built to files a strict Content-Security-Policy admits: nothing inline, nothing as a `data:` address.
 * `vite build --mode stories` builds the story book instead, which no product package holds.
 */
export default defineConfig(({ mode }) => {
  const stories = mode === 'stories'
  return {
    root,
    base: '/',
    publicDir: false,
    plugins: [woff2Only(), react()],
    build: {
      outDir: fileURLToPath(new URL(stories ? 'dist/stories' : 'dist/renderer', import.meta.url)),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome120',
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
      rolldownOptions: { input: `${root}/${stories ? 'stories/index.html' : 'index.html'}` },
    },
  }
})

/**
 * The house has floors; a floor imports only from the floors below it (docs/architecture.md).
 * The table is the rule: folder → the folders it may import.
 */
const mayImport = {
  standards: [],
  native: ['standards'],
  domain: ['standards'],
  db: ['domain', 'standards'],
  forms: ['domain', 'standards'],
  sync: ['db', 'domain', 'standards'],
  services: ['sync', 'db', 'forms', 'native', 'domain', 'standards'],
  central: ['sync/protocol', 'domain', 'standards'],
  renderer: ['domain', 'standards'],
  electron: ['services'],
  web: ['services'],
  cli: ['services', 'sync', 'db', 'forms', 'native', 'domain', 'standards'],
}

const floors = Object.keys(mayImport)

const folderRules = floors.map((floor) => {
  const allowed = [floor, ...mayImport[floor]]
  const others = floors.filter((other) => !allowed.some((folder) => folder === other))
  const forbidden = others.flatMap((other) => {
    const sub = mayImport[floor].find((folder) => folder.startsWith(`${other}/`))
    return sub ? [`^${other}/(?!${sub.slice(other.length + 1)}/)`] : [`^${other}/`]
  })
  return {
    name: `${floor}-imports-only-below`,
    severity: 'error',
    from: { path: `^${floor}/`, pathNot: '\\.test\\.tsx?$' },
    // A type costs nothing at run time: the screens may know the API's type, and nothing else of it.
    to: { path: forbidden, ...(floor === 'renderer' ? { dependencyTypesNot: ['type-only'] } : {}) },
  }
})

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^(tests|bench)/|\\.test\\.' }, to: { path: '^(tests|bench)/' } },
    ...folderRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
}

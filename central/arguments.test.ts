import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

test('a folder is enough: the embedded database, a port the system chooses, this machine only', () => {
  expect(parseArguments(['--data', 'office'], {})).toEqual({
    ok: true,
    value: {
      data: 'office',
      databaseUrl: null,
      keyFile: 'office/centre-key.json',
      port: 0,
      host: '127.0.0.1',
      enrol: null,
      people: null,
      training: false,
    },
  })
})
test('a PostgreSQL server is enough when it is said where the signing key lives', () => {
  const environment = { DATABASE_URL: 'postgres://centre', CENTRE_KEY_FILE: '/etc/centre.json' }
  expect(parseArguments([], environment)).toMatchObject({
    ok: true,
    value: { keyFile: '/etc/centre.json', data: null },
  })
})
test.each([
  ['nothing said', [], {}, 'where the records live'],
  ['no place for the key', [], { DATABASE_URL: 'postgres://centre' }, 'where the signing key lives'],
  ['a port that is none', ['--data', 'x', '--port', '70000'], {}, 'not a port'],
  ['a port in words', ['--data', 'x', '--port', 'many'], {}, 'not a port'],
  ['an unknown option', ['--data', 'x', '--colour'], {}, '--colour'],
  ['a stray word', ['--data', 'x', 'start'], {}, 'start'],
])('%s is refused in one sentence', (_name, argv, environment, part) => {
  const parsed = parseArguments(argv, environment)
  expect(parsed.ok ? '' : parsed.refusal).toContain(part)
})

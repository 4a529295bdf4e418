/**
 * `node counting-writer.ts FILE JOURNAL SYNCHRONOUS COUNT`: writes the numbers 1…COUNT to a plain SQLite file, one
 * commit each, and says each on standard output once it is committed. With `synchronous=off` it says so too early:
 * the layer's tests use it to see that the layer finds that out.
 */
import { writeSync } from 'node:fs'
import Database from 'better-sqlite3'

const [file = '', journal = 'wal', synchronous = 'full', count = '0'] = process.argv.slice(2)
const database = new Database(file)
database.pragma(`journal_mode = ${journal}`)
database.pragma(`synchronous = ${synchronous}`)
database.exec('create table if not exists counted (number integer primary key) strict')
const insert = database.prepare('insert into counted (number) values (?)')
for (let number = 1; number <= Number(count); number += 1) {
  insert.run(number)
  writeSync(1, `${number}\n`)
}
database.close()

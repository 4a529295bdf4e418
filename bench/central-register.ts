import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { enrol } from '../central/enrolment.ts'
import { migrate } from '../central/migrate.ts'
import { trainingPolicy } from '../central/policy.ts'
import { openPostgres } from '../central/postgres-database.ts'
import { registerMarriage } from '../central/register-marriage.ts'
import { generateKeyPair, keyIdOf } from '../sync/protocol/signing.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { storyBooklet, storyOffice, storyParty } from '../tests/support/registration-story.ts'
import { type Measurement, measurement, timed } from './statistics.ts'

const rounds = 800
const warmUp = 50

/**
 * The register transaction on a real PostgreSQL, beside a bare insert of two rows in one transaction on the same
 * server with the same durability. In turn, one client: each waits for its own commit.
 */
export async function centralRegister(): Promise<Measurement[]> {
  const server = await startPostgres()
  const database = openPostgres(server.url, (error) => {
    throw error
  })
  const bareClient = new pg.Client({ connectionString: server.url })
  try {
    await migrate(database)
    const key = generateKeyPair()
    const { algorithm, publicKey } = key
    const keyId = keyIdOf(key)
    const office = {
      office: storyOffice,
      name: '锦江区婚姻登记处',
      station: '1',
      keyId,
      algorithm,
      publicKey,
    }
    await enrol(database, [office], new Date())
    await bareClient.connect()
    await bareClient.query('create table bare (id bigserial primary key, body text not null)')

    const registers: number[] = []
    const bare: number[] = []
    for (let round = 1; round <= rounds + warmUp; round++) {
      const register = await timed(() => registerOne(round))
      const insert = await timed(() =>
        bareClient.query('insert into bare (body) values ($1), ($1)', ['x'.repeat(500)]),
      )
      if (round <= warmUp) continue
      registers.push(register)
      bare.push(insert)
    }

    async function registerOne(round: number): Promise<void> {
      const sender = {
        office: storyOffice,
        officeName: office.name,
        station: '1',
        keyId,
        nonce: randomUUID(),
        receivedAt: new Date(),
        envelope: '{}',
      }
      const answer = await registerMarriage(database, trainingPolicy, sender, {
        idempotencyKey: `case-${round}/number`,
        caseId: `case-${round}`,
        man: storyParty('man', round),
        woman: storyParty('woman', round),
        manBooklet: storyBooklet(2 * round),
        womanBooklet: storyBooklet(2 * round + 1),
        registrar: '0017',
      })
      if (!answer.ok) throw new Error(answer.refusal.code)
    }

    return [
      measurement(
        { name: 'central register', unit: 'ms', values: registers },
        {
          text: 'at least half the rate of the bare insert',
          met: (self, other) => self.median <= 2 * other.median,
        },
        { name: 'bare two-row insert', unit: 'ms', values: bare },
      ),
    ]
  } finally {
    await bareClient.end()
    await database.close()
    await server.stop()
  }
}

import { expectOne, type Projections, StateForbids } from './projection.ts'

export const officeProjections: Projections = {
  'office.initialise': (sql, event, { code, name, capabilities, window, training }) => {
    if (event.sequence !== 1) throw new StateForbids('an office is initialised once, by the first event')
    sql.run(
      `insert into office (id, code, name, capabilities, window, training, epoch) values (1, ?, ?, ?, ?, ?, ?)`,
      code,
      name,
      JSON.stringify(capabilities),
      window,
      training ? 1 : 0,
      event.epoch,
    )
  },
  'office.restore': (sql, _event, { epoch }) => {
    expectOne(
      sql.run('update office set epoch = ? where id = 1 and epoch < ?', epoch, epoch),
      'an epoch only rises',
    )
  },
}

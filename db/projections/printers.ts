import type { Projections } from './projection.ts'

export const printerProjections: Projections = {
  'printer.calibrate': (sql, { time }, { printer, dx, dy, scale }) => {
    sql.run(
      `insert into calibrations (printer, dx, dy, scale, changed_at) values (?, ?, ?, ?, ?)
        on conflict (printer) do update set dx = excluded.dx, dy = excluded.dy, scale = excluded.scale,
          changed_at = excluded.changed_at`,
      printer,
      dx,
      dy,
      scale,
      time,
    )
  },
  'marriage.print': (
    sql,
    { sequence, subject, time },
    { side, serial, printer, outcome, reason, formHash },
  ) => {
    sql.run(
      `insert into prints (sequence, case_id, side, serial, printer, outcome, reason, form_hash, time)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      sequence,
      subject,
      side,
      serial,
      printer,
      outcome,
      reason,
      formHash,
      time,
    )
  },
  'marriage.answerPrint': (sql, { subject }, { serial, outcome }) => {
    sql.run(
      `update prints set outcome = ? where sequence =
        (select max(sequence) from prints where case_id = ? and serial = ? and outcome = 'unknown')`,
      outcome,
      subject,
      serial,
    )
  },
}

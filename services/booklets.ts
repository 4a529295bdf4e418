import { z } from 'zod'
import { bookletKindSchema } from '../domain/marriage/case.ts'
import { ok, refuse } from '../standards/result.ts'
import { receiveBookletsSchema, resultSchema, stockSchema } from './contract.ts'
import type { Office } from './office.ts'
import { record } from './record.ts'
import { roleProcedure, router, staffProcedure } from './trpc.ts'

type Stock = z.infer<typeof stockSchema>

export const bookletsRouter = router({
  stock: staffProcedure.output(z.array(stockSchema)).query(({ ctx }) => stockOf(ctx.office)),

  /** Takes a block of new booklets into the stock, all or none. */
  receive: roleProcedure('supervisor', 'administrator')
    .input(receiveBookletsSchema)
    .output(resultSchema(z.array(stockSchema)))
    .mutation(({ ctx, input }) => {
      const known = ctx.office.database.booklets.known(input.first, input.count)
      const [firstKnown] = known
      if (firstKnown !== undefined) return refuse(alreadyReceived(firstKnown, known.length))
      record(ctx.office, {
        kind: 'booklet.receive',
        subject: input.first,
        actor: ctx.staff.staffNumber,
        payload: input,
      })
      ctx.office.live.set({ stock: stockInStore(ctx.office) })
      return ok(stockOf(ctx.office))
    }),
})

export function stockOf(office: Office): Stock[] {
  return bookletKindSchema.options.map((kind) => ({ kind, ...office.database.booklets.counts(kind) }))
}

/** Blank booklets left, for the strip at the bottom of the window. */
export function stockInStore(office: Pick<Office, 'database'>): { marriage: number; divorce: number } {
  const { booklets } = office.database
  return { marriage: booklets.counts('marriage').inStore, divorce: booklets.counts('divorce').inStore }
}

const alreadyReceived = (serial: string, count: number) => ({
  code: 'BOOKLETS_ALREADY_RECEIVED',
  sentence: {
    zh: `这一段中有 ${count} 本已经入库（如 ${serial}），没有入库任何一本。`,
    en: `${count} of this block are in the stock already (${serial} for one); none was received.`,
  },
  remedy: { zh: '请核对起始印制号和本数。', en: 'Check the first serial and the count.' },
  basis: null,
})

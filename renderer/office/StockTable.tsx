import { useTranslation } from 'react-i18next'
import type { Stock } from '../api/types.ts'

const columns = ['inStore', 'assigned', 'printed', 'delivered', 'void'] as const

export function StockTable({ stock }: { readonly stock: readonly Stock[] }) {
  const { t } = useTranslation()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('stock.kind')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {t(`stock.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stock.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{t(`stock.${row.kind}`)}</th>
            {columns.map((column) => (
              <td key={column} className="number">
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Role } from '../api/types.ts'

const pages = [
  { to: '/', key: 'today', roles: ['registrar', 'supervisor', 'administrator'] },
  { to: '/stock', key: 'stock', roles: ['registrar', 'supervisor', 'administrator'] },
  { to: '/printer', key: 'printer', roles: ['registrar', 'supervisor', 'administrator'] },
  { to: '/accounts', key: 'accounts', roles: ['administrator'] },
] as const satisfies readonly { to: string; key: string; roles: readonly Role[] }[]

/** The office's own pages, below the cases; a page that the role may not use is not offered. */
export function SideNav({ role }: { readonly role: Role }) {
  const { t } = useTranslation()
  return (
    <nav className="side-nav" aria-label={t('nav.title')}>
      {pages
        .filter(({ roles }) => roles.some((allowed) => allowed === role))
        .map(({ to, key }) => (
          <NavLink key={to} to={to} end className="side-link">
            {t(`nav.${key}`)}
          </NavLink>
        ))}
    </nav>
  )
}

/** The addresses of the centre. `METHOD path` is also the purpose a request is signed for. */
export const routes = {
  time: { method: 'GET', path: '/v1/time' },
  maritalStatus: { method: 'POST', path: '/v1/marital-status' },
  marriages: { method: 'POST', path: '/v1/marriages' },
} as const

export type Route = (typeof routes)[keyof typeof routes]

export function purposeOf(route: Route): string {
  return `${route.method} ${route.path}`
}

import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Sends bytes as they are to a port of this machine and reads the answer until the other side closes. No HTTP client
 * corrects anything on the way: a path keeps its dots, a header may be missing or doubled.
 */
export async function rawRequest(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (part: string) => {
    text += part
  })
  socket.end(`${[...lines, 'Connection: close', '', ''].join('\r\n')}${body}`)
  await once(socket, 'close')
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') }
}

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  readonly status: number
  readonly head: string
  readonly body: string
}

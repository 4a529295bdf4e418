import type { SerialPort } from 'serialport'
import { lossFrom } from './loss-codes.ts'
import bridges from './serial-bridges.data.json' with { type: 'json' }
import type { Loss, OpenOutcome, Transport } from './transport.ts'
import { warnOnce } from './warn-once.ts'

/** The speed a module has unless somebody changed it. */
const USUAL_BAUD = 115_200

/** Opens a serial port: 8 data bits, no parity, one stop bit, no flow control. Never throws: a port that cannot be opened is a value. */
export async function openSerial(path: string): Promise<OpenOutcome> {
  try {
    // Loaded here, so that a machine without the native module still runs everything else.
    const { SerialPort: Port } = await import('serialport')
    const port = new Port({ path, baudRate: USUAL_BAUD, autoOpen: false })
    // Listening comes before opening: without a 'data' listener an unplugged port never says so.
    const transport = transportOver(port)
    await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())))
    raiseModemLines(port)
    return { ok: true, transport }
  } catch (error) {
    return { ok: false, loss: lossFrom(error) }
  }
}

function transportOver(port: SerialPort): Transport {
  const bytesListeners: ((bytes: Uint8Array) => void)[] = []
  const closeListeners: ((loss: Loss) => void)[] = []
  let lastError = ''

  port.on('data', (bytes: Buffer) => {
    for (const listener of bytesListeners) listener(bytes)
  })
  // An error closes the port or fails the write under way, and is told there; here it only must not be unheard.
  port.on('error', (error: Error) => {
    lastError = error.message
  })
  port.on('close', (error: Error | null) => {
    const loss: Loss = error
      ? { code: 'UNPLUGGED', detail: error.message }
      : { code: 'CLOSED', detail: lastError || 'closed by the program' }
    for (const listener of closeListeners) listener(loss)
  })

  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        port.write(bytes, (error) => {
          if (error) reject(error)
          else port.drain((drainError) => (drainError ? reject(drainError) : resolve()))
        })
      }),
    onBytes: (listener) => bytesListeners.push(listener),
    onClose: (listener) => closeListeners.push(listener),
    close: () => new Promise((resolve) => (port.isOpen ? port.close(() => resolve()) : resolve())),
    setBaud: (baudRate) =>
      new Promise((resolve) => {
        if (baudRate === port.baudRate) resolve(true)
        else port.update({ baudRate }, (error) => resolve(!error))
      }),
  }
}

/**
 * Some bridges power the module from these lines; no reader needs them to answer. A pseudo-terminal has none and says
 * so, which is no fault.
 */
function raiseModemLines(port: SerialPort) {
  port.set({ dtr: true, rts: true }, () => undefined)
}

/** Paths of the serial ports behind a USB bridge that readers are built with. Empty when there are none. */
export async function listSerialReaders(): Promise<readonly string[]> {
  try {
    const { SerialPort: Port } = await import('serialport')
    const ports = await Port.list()
    return ports.filter(({ vendorId, productId }) => isBridge(vendorId, productId)).map(({ path }) => path)
  } catch (error) {
    // Listing needs udev on Linux; an office without it names its port in the settings.
    warnOnce(`serial ports cannot be listed: ${String(error)}`)
    return []
  }
}

function isBridge(vendorId: string | undefined, productId: string | undefined): boolean {
  return bridges.bridges.some(
    ({ vid, pid }) => vid === vendorId?.toUpperCase() && pid === productId?.toUpperCase(),
  )
}

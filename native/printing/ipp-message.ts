/**
 * The wire format of the Internet Printing Protocol (RFC 8010), as far as a print client needs it. The npm package
 * `ipp` was looked at and left: untyped, writes to the console, throws on tags it does not know, has no limits.
 */

export const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
  cupsGetPrinters: 0x4002,
} as const
export type Operation = keyof typeof operations

const groupTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04 } as const
const valueTags = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const

export interface OutAttribute {
  readonly type: keyof typeof valueTags
  readonly name: string
  readonly value: number | boolean | string | readonly string[]
}

export interface IppRequest {
  readonly operation: Operation
  readonly id: number
  readonly attributes: readonly OutAttribute[]
  /** Of the job, such as the number of copies. */
  readonly job?: readonly OutAttribute[]
  readonly document?: Uint8Array
}

/** A value as it came: numbers, booleans and texts decoded, what else there is left out. */
export type IppValue = number | boolean | string
export type IppGroup = ReadonlyMap<string, readonly IppValue[]>

export interface IppResponse {
  /** RFC 8011, 4.1.6: below 0x0100 is success. */
  readonly status: number
  readonly operation: IppGroup
  readonly jobs: readonly IppGroup[]
  readonly printers: readonly IppGroup[]
}

const version = [2, 0] as const

/** One request as bytes: the attributes, then the document. */
export function encodeRequest({
  operation,
  id,
  attributes,
  job = [],
  document,
}: IppRequest): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(8)
  head.set(version)
  head.writeUInt16BE(operations[operation], 2)
  head.writeUInt32BE(id, 4)
  return new Uint8Array(
    Buffer.concat([
      head,
      group(groupTags.operation, [
        { type: 'charset', name: 'attributes-charset', value: 'utf-8' },
        { type: 'language', name: 'attributes-natural-language', value: 'zh-cn' },
        ...attributes,
      ]),
      ...(job.length > 0 ? [group(groupTags.job, job)] : []),
      Buffer.of(groupTags.end),
      document ?? Buffer.alloc(0),
    ]),
  )
}

function group(tag: number, attributes: readonly OutAttribute[]): Buffer {
  return Buffer.concat([Buffer.of(tag), ...attributes.flatMap(attributeBytes)])
}

function attributeBytes({ type, name, value }: OutAttribute): Buffer[] {
  const values = Array.isArray(value) ? value : [value]
  return values.map((one, index) => {
    const bytes = valueBytes(type, one)
    // The second and later values of an attribute carry no name (RFC 8010, 3.1.5).
    const label = Buffer.from(index === 0 ? name : '', 'utf8')
    const lengths = [Buffer.alloc(2), Buffer.alloc(2)] as const
    lengths[0].writeUInt16BE(label.length)
    lengths[1].writeUInt16BE(bytes.length)
    return Buffer.concat([Buffer.of(valueTags[type]), lengths[0], label, lengths[1], bytes])
  })
}

function valueBytes(type: OutAttribute['type'], value: number | boolean | string): Buffer {
  if (type === 'boolean') return Buffer.of(value ? 1 : 0)
  if (type !== 'integer' && type !== 'enum') return Buffer.from(String(value), 'utf8')
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Number(value))
  return bytes
}

/** A response's attributes, or null for bytes that are no IPP response. Never throws. */
export function decodeResponse(bytes: Uint8Array): IppResponse | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (data.length < 9) return null
  const groups: { tag: number; attributes: Map<string, IppValue[]> }[] = []
  let current: IppValue[] | null = null
  let at = 8
  for (;;) {
    const tag = data[at]
    if (tag === undefined) return null
    at += 1
    if (tag === groupTags.end) break
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() })
      current = null
      continue
    }
    const name = field(data, at)
    const value = name && field(data, name.next)
    if (!name || !value) return null
    at = value.next
    if (name.bytes.length > 0) {
      current = []
      groups.at(-1)?.attributes.set(name.bytes.toString('utf8'), current)
    }
    const decoded = decodeValue(tag, value.bytes)
    if (decoded !== null) current?.push(decoded)
  }
  const of = (wanted: number) =>
    groups.filter(({ tag }) => tag === wanted).map(({ attributes }) => attributes)
  return {
    status: data.readUInt16BE(2),
    operation: of(groupTags.operation)[0] ?? new Map(),
    jobs: of(groupTags.job),
    printers: of(groupTags.printer),
  }
}

/** A length of two bytes and as many bytes. */
function field(data: Buffer, at: number): { readonly bytes: Buffer; readonly next: number } | null {
  if (at + 2 > data.length) return null
  const end = at + 2 + data.readUInt16BE(at)
  return end > data.length ? null : { bytes: data.subarray(at + 2, end), next: end }
}

function decodeValue(tag: number, bytes: Buffer): IppValue | null {
  if (tag === valueTags.integer || tag === valueTags.enum)
    return bytes.length === 4 ? bytes.readInt32BE() : null
  if (tag === valueTags.boolean) return bytes.length === 1 ? bytes[0] === 1 : null
  // 0x40–0x5f are character strings (RFC 8010, 3.5.2).
  return tag >= 0x40 && tag < 0x60 ? bytes.toString('utf8') : null
}

/** The numbers of an attribute's values. */
export function numberOf(attributes: IppGroup, name: string): number | null {
  const value = attributes.get(name)?.[0]
  return typeof value === 'number' ? value : null
}

/** The texts of an attribute's values, empty when it is missing. */
export function textsOf(attributes: IppGroup, name: string): readonly string[] {
  return (attributes.get(name) ?? []).filter((value) => typeof value === 'string')
}

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { renderForm } from '../forms/catalogue.ts'
import { loadFonts } from '../forms/fonts.ts'
import { storyParty } from '../tests/support/registration-story.ts'
import { type Measurement, measurement, timed } from './statistics.ts'

const warmRounds = 100
const coldRounds = 5

/** One certificate overlay: in a fresh process with the font still on disk, and in one that has the font. */
export async function certificate(): Promise<Measurement[]> {
  const fonts = loadFonts({ directory: null })
  const warm: number[] = []
  let size = 0
  for (let round = 0; round <= warmRounds; round++) {
    const ms = await timed(async () => {
      size = await renderOne(fonts)
    })
    // The first one reads the font.
    if (round > 0) warm.push(ms)
  }
  const cold = Array.from({ length: coldRounds }, () =>
    Number(execFileSync(process.execPath, [selfFile, 'cold'], { encoding: 'utf8' })),
  )
  return [
    measurement(
      { name: 'certificate, warm', unit: 'ms', values: warm },
      { text: 'median under 50 ms', met: ({ median }) => median < 50 },
    ),
    measurement(
      { name: 'certificate, cold', unit: 'ms', values: cold },
      { text: 'under 1,500 ms', met: ({ max }) => max < 1_500 },
    ),
    measurement(
      { name: 'certificate, size', unit: 'KB', values: [size / 1000] },
      { text: 'under 200 KB', met: ({ max }) => max < 200 },
    ),
  ]
}

const selfFile = fileURLToPath(import.meta.url)

async function renderOne(fonts: ReturnType<typeof loadFonts>): Promise<number> {
  const data = {
    office: { code: '510104', name: '锦江区婚姻登记处' },
    caseNumber: 'J-预 0007',
    man: storyParty('man', 1),
    woman: storyParty('woman', 1),
    side: 'man',
    certificateNumber: 'J510104-2026-000001',
    registeredOn: '2026-05-10',
    remark: '',
  }
  const rendered = await renderForm('marriage-certificate', data, { training: false, fonts })
  if (!rendered.ok) throw new Error(rendered.refusal.sentence.en)
  return rendered.value.pdf.length
}

if (process.argv[1] === selfFile && process.argv[2] === 'cold') {
  process.stdout.write(String(await timed(() => renderOne(loadFonts({ directory: null })))))
}

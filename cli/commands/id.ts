import { Command } from 'commander'
import { todayIn } from '../../standards/calendar-date.ts'
import { checkIdNumber } from '../../standards/id-number.ts'

export function idCommand(): Command {
  const id = new Command('id').description('Resident ID numbers (GB 11643)')
  id.command('check')
    .description(
      'Checks numbers: check character, birth date, sex. One line each; 15 digits are raised to 18.',
    )
    .argument('<number...>', 'ID numbers of 15 or 18 characters')
    .option('--json', 'one JSON object a line: {number, valid, birthDate, sex, reason}')
    .action((numbers: string[], options: { json?: boolean }) => {
      const today = todayIn(Date.now(), 'Asia/Shanghai')
      for (const number of numbers) {
        const check = checkIdNumber(number, today)
        process.stdout.write(`${options.json ? JSON.stringify(check) : sentence(check)}\n`)
      }
    })
  return id
}

function sentence({ number, valid, birthDate, sex, reason }: ReturnType<typeof checkIdNumber>): string {
  if (!valid) return `${number}  not valid: ${reason}`
  return `${number}  valid, born ${birthDate}, ${sex === '1' ? 'male' : 'female'}`
}

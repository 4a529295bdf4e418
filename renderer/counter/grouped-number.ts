/** An 18-character resident number in groups one can read aloud: division, birth date, sequence and check. */
export function groupedNumber(documentNumber: string): string {
  const match = /^(\d{6})(\d{8})(\d{3}[\dX])$/.exec(documentNumber)
  return match ? match.slice(1).join(' ') : documentNumber
}

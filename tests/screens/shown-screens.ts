/** The stories whose pictures stand in docs/screens; the rest are taken on demand. */
export const shownScreens = [
  'first-run',
  'home',
  'case-empty',
  'case-both-read',
  'case-under-age',
  'declaration',
  'check-away',
  'booklets-wrong-kind',
  'print-unknown',
  'proofread',
  'done',
  'training',
] as const

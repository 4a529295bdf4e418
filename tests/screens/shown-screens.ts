/** The stories whose pictures stand in docs/screens; the rest are taken on demand. */
export const shownScreens = [
  'login',
  'first-run',
  'home',
  'case-empty',
  'case-reader-absent',
  'case-both-read',
  'case-under-age',
  'declaration',
  'check-away',
  'booklets-wrong-kind',
  'print-unknown',
  'proofread',
  'done',
  'refuse-ask',
  'training',
  'stock',
] as const

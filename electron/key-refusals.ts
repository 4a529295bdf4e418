/** Why the key of an office's database is not at hand, for the person who starts the program. */
export const keyRefusals = {
  missing: refusal(
    'KEY_MISSING',
    ['找不到本登记处的密钥。', "This office's key is not there."],
    [
      '请从最近的备份把密钥和数据文件一起恢复。',
      'Restore the key and the data file together from the latest backup.',
    ],
  ),
  exists: refusal(
    'KEY_EXISTS',
    ['这个文件夹里已经有一把密钥。', 'There is a key in this folder already.'],
    ['请选择一个空文件夹。', 'Choose an empty folder.'],
  ),
  unreadable: refusal(
    'KEY_UNREADABLE',
    ['系统密钥库打不开本登记处的密钥。', "The system's key store does not open this office's key."],
    [
      '请以平时使用本程序的系统用户登录；如系统重装过，请从备份恢复。',
      'Sign in to the system as the user who usually runs this program; after a reinstall, restore the backup.',
    ],
  ),
  noStore: refusal(
    'KEY_STORE_ABSENT',
    ['这台电脑没有可用的系统密钥库。', 'This computer has no key store at hand.'],
    ['请解锁或安装系统密钥环后重试。', 'Unlock or install the keyring and try again.'],
  ),
  backendChanged: (before: string, now: string) =>
    refusal(
      'KEY_STORE_CHANGED',
      [
        `系统密钥库变了：密钥由 ${before} 保存，现在是 ${now}。`,
        `The system's key store has changed: the key was kept by ${before}, and now it is ${now}.`,
      ],
      [
        '请回到原来的桌面环境或密钥环；数据没有改动。',
        'Go back to the desktop or keyring used before; the data was left untouched.',
      ],
    ),
} as const

function refusal(code: string, sentence: [zh: string, en: string], remedy: [zh: string, en: string]) {
  return {
    code,
    sentence: { zh: sentence[0], en: sentence[1] },
    remedy: { zh: remedy[0], en: remedy[1] },
    basis: null,
  }
}

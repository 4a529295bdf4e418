import type { Refusal } from '../standards/result.ts'

function refusal(
  code: string,
  sentence: [zh: string, en: string],
  remedy: [zh: string, en: string],
): Refusal {
  return {
    code,
    sentence: { zh: sentence[0], en: sentence[1] },
    remedy: { zh: remedy[0], en: remedy[1] },
    basis: null,
  }
}

/** Why an office's file cannot be opened, checked, copied or restored, in sentences for the person at the counter. */
export const databaseRefusals = {
  missing: refusal(
    'DATABASE_MISSING',
    ['找不到本登记处的数据文件。', "This office's data file is not there."],
    [
      '请确认所选文件夹；如文件已丢失，请从最近的备份恢复。',
      'Check the folder; if the file is lost, restore the latest backup.',
    ],
  ),
  empty: refusal(
    'DATABASE_EMPTY',
    ['数据文件是空的（0 字节）。', 'The data file is empty (0 bytes).'],
    [
      '请从最近的备份恢复；新设登记处请移走该空文件后重试。',
      'Restore the latest backup; for a new office, move the empty file away and try again.',
    ],
  ),
  keyLength: refusal(
    'KEY_LENGTH',
    ['数据库密钥不是 32 字节。', 'The database key is not 32 bytes long.'],
    ['请使用本登记处原来的密钥文件。', 'Use the key file that belongs to this office.'],
  ),
  wrongKey: refusal(
    'WRONG_KEY',
    ['密钥与数据文件不符，无法打开。', 'The key does not fit the data file.'],
    [
      '请使用本登记处原来的密钥文件；两者若来自不同的备份，请成对恢复。',
      'Use the key file that belongs to this office; restore key and data file as a pair.',
    ],
  ),
  foreign: refusal(
    'FOREIGN_FILE',
    ['这不是通办的数据文件。', 'This is not a data file of Tongban.'],
    [
      '请选择正确的登记处文件夹；程序没有改动该文件。',
      'Choose the right office folder; the file was left untouched.',
    ],
  ),
  damaged: refusal(
    'DATABASE_DAMAGED',
    [
      '数据文件已损坏，为保护档案，程序不再写入。',
      'The data file is damaged; to protect the records nothing more is written to it.',
    ],
    [
      '请不要删除该文件，联系技术人员用 tongban db check 检查，并从最近的备份恢复。',
      'Keep the file, have a technician run tongban db check, and restore the latest backup.',
    ],
  ),
  newer: refusal(
    'NEWER_PROGRAM',
    [
      '数据文件由更新版本的程序写成，本版本不能打开。',
      'The data file was written by a newer version of the program.',
    ],
    ['请把本机程序升级到同一版本。', 'Update the program on this machine.'],
  ),
  older: refusal(
    'OLDER_FILE',
    [
      '数据文件由旧版本的程序写成，尚未升级。',
      'The data file is from an older version of the program and not yet upgraded.',
    ],
    ['请先正常启动一次程序，由它完成升级。', 'Start the program once; it upgrades the file.'],
  ),
  readOnly: refusal(
    'FOLDER_READ_ONLY',
    ['登记处文件夹或数据文件不能写入。', 'The office folder or its data file cannot be written to.'],
    ['请检查文件夹权限和磁盘写保护。', "Check the folder's permissions and the disk's write protection."],
  ),
  locked: refusal(
    'DATABASE_LOCKED',
    ['本登记处的数据文件正被另一个程序使用。', "This office's data file is in use by another program."],
    [
      '请关闭另一个通办窗口或正在运行的工具后重试。',
      'Close the other Tongban program or tool and try again.',
    ],
  ),
  diskFull: refusal(
    'DISK_FULL',
    ['磁盘已满，刚才的内容没有保存。', 'The disk is full; the last entry was not saved.'],
    [
      '请清理磁盘空间后重试；此前保存的内容没有丢失。',
      'Free some disk space and try again; nothing saved before is lost.',
    ],
  ),
  diskFault: refusal(
    'DISK_FAULT',
    ['磁盘读写出错，刚才的内容没有保存。', 'The disk failed to read or write; the last entry was not saved.'],
    [
      '请停止办理，联系技术人员检查磁盘；此前保存的内容没有丢失。',
      'Stop work and have the disk looked at; nothing saved before is lost.',
    ],
  ),
  keyMissing: refusal(
    'KEY_MISSING',
    ['找不到数据库密钥文件。', 'The database key file is not there.'],
    [
      '请从密钥的保管备份中取回；没有密钥，数据无法打开。',
      'Fetch it from where its copy is kept; without it the data cannot be opened.',
    ],
  ),
  keyExists: refusal(
    'KEY_EXISTS',
    ['已有数据库密钥，不再新建。', 'There is a database key already; no new one is made.'],
    ['请使用现有密钥。', 'Use the key that is there.'],
  ),
  keyDamaged: refusal(
    'KEY_DAMAGED',
    ['密钥文件已损坏或不是密钥文件。', 'The key file is damaged or is no key file.'],
    ['请从密钥的保管备份中取回。', 'Fetch the key from where its copy is kept.'],
  ),
  keyExposed: refusal(
    'KEY_EXPOSED',
    [
      '密钥文件对其他用户可读，为保护个人信息，程序拒绝使用。',
      'Other users of this machine can read the key file, so it is not used.',
    ],
    [
      '请把该文件的权限改为仅本服务用户可读写（chmod 600）。',
      'Make the file readable by its owner alone (chmod 600).',
    ],
  ),
  keyPassphrase: refusal(
    'KEY_PASSPHRASE',
    ['数据库口令不正确。', 'The database passphrase is wrong.'],
    ['请重新输入口令。', 'Enter the passphrase again.'],
  ),
  backupExists: refusal(
    'BACKUP_EXISTS',
    [
      '目标位置已有同名文件，备份不会覆盖它。',
      'There is a file of that name already; a backup overwrites nothing.',
    ],
    ['请换一个文件名。', 'Choose another name.'],
  ),
  backupBad: refusal(
    'BACKUP_NOT_CLEAN',
    ['备份未通过检查，没有使用。', 'The backup did not pass its check and was not used.'],
    [
      '请用 tongban db check 查看原因，或改用更早的备份。',
      'See why with tongban db check, or use an earlier backup.',
    ],
  ),
  backupEmpty: refusal(
    'BACKUP_WITHOUT_OFFICE',
    ['备份中没有登记处的记录。', 'The backup holds no office yet.'],
    ['请选择初始化之后所做的备份。', 'Choose a backup made after the office was set up.'],
  ),
} as const satisfies Record<string, Refusal>

import type { Refusal, Text } from '../../standards/result.ts'
import type { Side } from './party.ts'
import { sideNames } from './side-names.ts'

export type CheckOutcome = 'pass' | 'warn' | 'block' | 'pending'

/** One line of the screen's right-hand column: a rule, what it found, and what the clerk can do about it. */
export interface Check {
  readonly code: FindingCode
  /** Whose it is; null where it is about the two together. */
  readonly side: Side | null
  readonly outcome: CheckOutcome
  readonly sentence: Text
  readonly remedy: Text | null
  readonly basis: string
}

interface Finding {
  readonly outcome: CheckOutcome
  /** `{side}` and other names in braces are filled in. */
  readonly sentence: Text
  readonly remedy: Text | null
  readonly basis: string
}

function finding(
  outcome: CheckOutcome,
  basis: string,
  zh: string,
  en: string,
  remedyZh = '',
  remedyEn = '',
): Finding {
  const remedy = remedyZh === '' ? null : { zh: remedyZh, en: remedyEn }
  return { outcome, basis, sentence: { zh, en }, remedy }
}

const age = '民法典 第1047条'
const inPerson = '民法典 第1049条'
const bigamy = '民法典 第1051条；婚姻登记条例 第9条'
const papers = '婚姻登记条例（审查当事人出具的证件、证明材料）'
const jurisdiction = '婚姻登记条例 第2条'
const idNumber = 'GB 11643'
const names = 'GB 18030-2022'
const recordedParty = '结婚登记审查处理表'

/**
 * Every sentence of the rules of eligibility, as a table. Civil Code articles 1049 and 1051 were seen in quotation; the
 * substance of 1046–1048 and of the Regulations' list of grounds was seen, their numbers (and 第9条) are recalled.
 */
const findings = {
  FIELDS_MISSING: finding(
    'pending',
    recordedParty,
    '{side}还没有填写：{fields}。',
    '{side}: not filled in yet: {fields}.',
  ),

  AGE_REACHED: finding('pass', age, '{side}已满{limit}周岁。', '{side} is {limit} or older.'),
  AGE_BELOW_LIMIT: finding(
    'block',
    age,
    '{side}未到法定婚龄：须满{limit}周岁，{from}起方可登记。',
    '{side} is under the legal age of {limit} and may register from {from}.',
    '请说明理由；当事人要求书面答复的，办理“不予登记”。',
    'Explain the reason; refuse the registration if they ask for it in writing.',
  ),
  BIRTH_DATE_IMPOSSIBLE: finding(
    'block',
    age,
    '{side}的出生日期{date}不存在或在今天以后。',
    'The birth date of {side}, {date}, does not exist or lies in the future.',
    '请对照证件核对。',
    'Check it against the document.',
  ),

  SEX_FITS_SIDE: finding(
    'pass',
    inPerson,
    '{side}性别与栏目一致。',
    '{side} stands on the right side of the form.',
  ),
  SEX_NOT_ON_SIDE: finding(
    'block',
    inPerson,
    '{side}栏里的人性别不符：结婚登记由一男一女申请。',
    'The person entered as {side} is not of that sex: a man and a woman apply.',
    '填反了的，请对调两栏；性别有误的，请对照证件核对。',
    'If the two are exchanged, swap them; otherwise check the document.',
  ),
  SAME_PERSON: finding(
    'block',
    inPerson,
    '男女两栏是同一个人的证件号码。',
    'Both sides carry the document number of one person.',
    '请读取另一方的证件。',
    'Read the other party’s card.',
  ),
  DIFFERENT_PERSONS: finding('pass', inPerson, '双方是两个人。', 'The two are different people.'),

  STATED_UNMARRIED: finding(
    'pass',
    bigamy,
    '{side}声明无配偶（{status}）。',
    '{side} states to have no spouse ({status}).',
  ),
  STATED_MARRIED: finding(
    'block',
    bigamy,
    '{side}声明已有配偶：有配偶者再结婚是重婚，婚姻无效。',
    '{side} states to be married: marrying again would be bigamy, and void.',
    '填错了的请改正；确有配偶的，办理“不予登记”。',
    'Correct it if it is a mistake; otherwise refuse the registration.',
  ),
  STATUS_NOT_STATED: finding(
    'block',
    bigamy,
    '{side}没有说明婚姻状况（未婚、丧偶或离婚）。',
    '{side} has not stated their marital status (never married, widowed or divorced).',
    '请询问本人后选择。',
    'Ask, then choose.',
  ),
  KINSHIP_DECLARED_ONLY: finding(
    'pending',
    '民法典 第1048条',
    '有无直系血亲或三代以内旁系血亲关系，机器无法核对，由双方声明。',
    'Whether the two are related within the prohibited degrees cannot be checked by machine: they declare it.',
    '请当面询问双方。',
    'Ask them both.',
  ),
  KINSHIP_DENIED: finding(
    'pass',
    '民法典 第1048条',
    '双方已声明无直系血亲和三代以内旁系血亲关系。',
    'Both have declared that they are not related within the prohibited degrees.',
  ),

  ID_NUMBER_AGREES: finding(
    'pass',
    idNumber,
    '{side}证件号码与出生日期、性别一致。',
    'The number, birth date and sex of {side} agree.',
  ),
  ID_NUMBER_LENGTH: finding(
    'block',
    idNumber,
    '{side}的公民身份号码应为18位，现有{length}位。',
    'The citizen number of {side} has 18 characters; this has {length}.',
    '请对照证件补正。',
    'Correct it from the document.',
  ),
  ID_NUMBER_15: finding(
    'block',
    idNumber,
    '{side}用的是15位旧号码，第一代身份证已停用。',
    '{side} has a 15-digit number of a first-generation card, which is no longer valid.',
    '请出示现行身份证；号码通常为 {upgraded}。',
    'Ask for the present card; the number should be {upgraded}.',
  ),
  ID_NUMBER_CHARACTERS: finding(
    'block',
    idNumber,
    '{side}的公民身份号码里有不该有的字符。',
    'The citizen number of {side} holds signs that cannot be in it.',
    '只能是数字，末位可为 X。',
    'Digits only; the last may be X.',
  ),
  ID_NUMBER_PLACEHOLDER: finding(
    'block',
    idNumber,
    '{side}的号码是旧档案里的占位号码，不是公民身份号码。',
    'The number of {side} is a placeholder from old records, not a citizen number.',
    '请按现行身份证录入。',
    'Enter the number of the present card.',
  ),
  ID_NUMBER_BIRTH_DATE: finding(
    'block',
    idNumber,
    '{side}号码中的出生日期不存在或在今天以后。',
    'The birth date inside the number of {side} does not exist or lies in the future.',
    '请对照证件核对。',
    'Check it against the document.',
  ),
  ID_NUMBER_CHECK_CHARACTER: finding(
    'block',
    idNumber,
    '{side}的号码校验位不对，可能有一位录错。',
    'The check character of the number of {side} is wrong; a digit may be mistyped.',
    '请读卡或逐位核对；证件本身有误的，请当事人到公安机关更正。',
    'Read the card or check each digit; if the document itself is wrong, the police must correct it.',
  ),
  ID_NUMBER_FORM: finding(
    'block',
    idNumber,
    '{side}的证件号码应写作 {number}。',
    'The number of {side} is written {number}.',
    '请用半角、大写 X、不带空格。',
    'Use plain digits, a capital X and no blanks.',
  ),
  BIRTH_DATE_DIFFERS: finding(
    'block',
    idNumber,
    '{side}的出生日期与号码不一致：号码中是{date}。',
    'The birth date of {side} differs from the number, which says {date}.',
    '请对照证件核对。',
    'Check both against the document.',
  ),
  SEX_DIFFERS: finding(
    'block',
    idNumber,
    '{side}的性别与号码第17位不一致。',
    'The sex of {side} differs from the 17th digit of the number.',
    '请对照证件核对。',
    'Check both against the document.',
  ),
  PERMIT_OF_ANOTHER_REGION: finding(
    'block',
    papers,
    '{side}的居住证号码与身份类别不符。',
    'The residence permit of {side} belongs to another party type.',
    '81开头为香港、82为澳门、83为台湾居民。',
    'Numbers start with 81 for Hong Kong, 82 for Macau, 83 for Taiwan.',
  ),
  FOREIGN_NUMBER_WRONG: finding(
    'block',
    papers,
    '{side}的外国人永久居留身份证号码不对。',
    'The Foreign Permanent Resident ID number of {side} is not right.',
    '请读卡或逐位核对。',
    'Read the card or check each sign.',
  ),

  DOCUMENT_VALID: finding(
    'pass',
    papers,
    '{side}的证件在有效期内。',
    'The document of {side} is valid today.',
  ),
  DOCUMENT_EXPIRED: finding(
    'block',
    papers,
    '{side}的证件已于{date}到期。',
    'The document of {side} expired on {date}.',
    '请出示新证件或有效的临时居民身份证。',
    'Ask for a new document or a valid temporary ID card.',
  ),
  DOCUMENT_NOT_YET_VALID: finding(
    'block',
    papers,
    '{side}的证件自{date}起才有效。',
    'The document of {side} is valid only from {date}.',
    '请核对有效期；现在仍用旧证件。',
    'Check the dates; until then the old document counts.',
  ),
  DOCUMENT_DATES_REVERSED: finding(
    'block',
    papers,
    '{side}证件有效期的起止日期颠倒。',
    'The document of {side} would end before it begins.',
    '请对照证件核对。',
    'Check it against the document.',
  ),
  DOCUMENT_VALIDITY_UNKNOWN: finding(
    'warn',
    papers,
    '{side}没有录入证件有效期。',
    'The validity of the document of {side} is not entered.',
    '请查看证件是否在有效期内。',
    'Look at the document: is it still valid?',
  ),
  DOCUMENT_NOT_FOR_TYPE: finding(
    'block',
    papers,
    '{side}（{type}）不能用这种证件办理。',
    '{side} ({type}) cannot use a document of this kind.',
    '请出示该类当事人的法定证件。',
    'Ask for the document the law names for this party type.',
  ),
  PAPERS_OF_TYPE: finding(
    'warn',
    papers,
    '{side}为{type}，另需：{papers}。',
    '{side} ({type}) also needs: {papers}.',
  ),

  OFFICE_MAY: finding(
    'pass',
    jurisdiction,
    '本处可以办理{side}（{type}）的登记。',
    'This office may register {side} ({type}).',
  ),
  OFFICE_MAY_NOT: finding(
    'block',
    jurisdiction,
    '本处不办理{side}（{type}）的结婚登记。',
    'This office does not register marriages of {side} ({type}).',
    '请告知当事人到省级民政部门或其指定的登记机关办理。',
    'Refer them to the provincial department or an office it has designated.',
  ),
  OFFICE_MAY_PENDING: finding(
    'pending',
    jurisdiction,
    '本处能否办理，要看另一方的身份类别。',
    'Whether this office may register them depends on the other party.',
  ),
  BOTH_NOT_MAINLAND: finding(
    'block',
    jurisdiction,
    '双方都不是内地居民，县级登记机关不能办理。',
    'Neither is a mainland resident; this office cannot register them.',
    '请告知当事人咨询省级民政部门。',
    'Refer them to the provincial department.',
  ),
  NATIONALITY_DIFFERS: finding(
    'block',
    papers,
    '{side}的国籍（地区）与身份类别不符。',
    'The nationality or region of {side} does not fit the party type.',
    '请核对国籍和身份类别。',
    'Check both.',
  ),
  CODE_UNKNOWN: finding(
    'block',
    recordedParty,
    '{side}的{field}代码“{code}”不在国家标准里。',
    '{side}: the code “{code}” of {field} is in no national table.',
    '请从列表中重新选择。',
    'Choose it again from the list.',
  ),
  DIVISION_UNKNOWN: finding(
    'warn',
    'GB/T 2260',
    '{side}住址的区划代码{code}不在现行表中，可能已撤并。',
    'The division code {code} of {side} is not in the present table; it may be abolished.',
  ),

  NAME_FITS: finding('pass', names, '{side}姓名可以登记。', 'The name of {side} can be registered.'),
  NAME_CHARACTERS: finding(
    'block',
    names,
    '{side}姓名里有不能用于姓名的字符。',
    'The name of {side} holds a sign that cannot be in a name.',
    '请逐字对照证件；间隔号用“·”。',
    'Compare it with the document sign by sign; the middle dot is “·”.',
  ),
  NAME_SPACE: finding(
    'block',
    names,
    '{side}姓名的汉字之间有空格。',
    'There is a blank inside the Chinese name of {side}.',
    '请去掉空格。',
    'Take it out.',
  ),
  NAME_TOO_LONG: finding(
    'block',
    names,
    '{side}姓名超过{limit}个字。',
    'The name of {side} has more than {limit} characters.',
    '请对照证件核对。',
    'Check it against the document.',
  ),
  NAME_UNCONFIRMED: finding(
    'block',
    names,
    '{side}姓名里有旧编码的生僻字，还没有人对照证件确认。',
    'The name of {side} holds a rare character in an old code that nobody has confirmed yet.',
    '请对照证件上印的字选定，再确认。',
    'Choose the character printed on the card, then confirm.',
  ),
  NAME_PRIVATE_USE: finding(
    'warn',
    names,
    '{side}姓名仍含旧编码的生僻字，证书上可能印不出来。',
    'The name of {side} still holds a character in an old code; the certificate may not print.',
    '请改用这个字的标准编码。',
    'Replace it by the character’s standard code.',
  ),
} satisfies Record<string, Finding>

export type FindingCode = keyof typeof findings

type Values = Readonly<Record<string, string | number | Text>>

/** A line for the right-hand column, with its names and numbers filled in. */
export function checkOf(code: FindingCode, side: Side | null, values: Values = {}): Check {
  const { outcome, sentence, remedy, basis }: Finding = findings[code]
  const all = side ? { ...values, side: sideNames[side] } : values
  return {
    code,
    side,
    outcome,
    sentence: filled(sentence, all),
    remedy: remedy && filled(remedy, all),
    basis,
  }
}

/** The refusal a blocking check stands for. */
export function refusalOf({ code, sentence, remedy, basis }: Check): Refusal {
  return { code, sentence, remedy, basis }
}

function filled({ zh, en }: Text, values: Values): Text {
  const english = fill(en, 'en', values)
  return { zh: fill(zh, 'zh', values), en: english.charAt(0).toUpperCase() + english.slice(1) }
}

function fill(pattern: string, language: 'zh' | 'en', values: Values): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the sentence “${pattern}” lacks ${name}`)
    return typeof value === 'object' ? value[language] : String(value)
  })
}

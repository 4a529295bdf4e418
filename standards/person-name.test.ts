import { describe, expect, test } from 'vitest'
import { hasPrivateUse, nameFault, nameLength, normaliseName } from './person-name.ts'

describe('a name as it is recorded', () => {
  test.each([
    [' 张 三 ', '张三'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['JOHN   SMITH', 'JOHN SMITH'],
  ])('“%s” becomes “%s”', (typed, recorded) => {
    expect(normaliseName(typed)).toBe(recorded)
    expect(nameFault(recorded)).toBeNull()
  })

  test('compatibility ideographs stay what they are: NFC would make 郎 (U+F92C) another character', () => {
    expect(normaliseName('\uf92c')).toBe('\uf92c')
    expect('\uf92c'.normalize('NFC')).not.toBe('\uf92c')
    expect(nameFault('张\uf92c')).toBeNull()
  })

  test('characters of every plane are allowed and counted once', () => {
    expect(nameFault('王𠅤')).toBeNull()
    expect(nameLength('王𠅤')).toBe(2)
    expect(nameFault('㛃䶮𬭚㑇〇')).toBeNull()
  })
})

describe('what is no name', () => {
  test.each([
    ['', 'EMPTY'],
    ['张 三', 'SPACE_IN_HAN_NAME'],
    ['张3', 'CHARACTERS'],
    ['张*', 'CHARACTERS'],
    ['张\ud840', 'LONE_SURROGATE'],
    ['·张', 'MIDDLE_DOT'],
    ['买买提··吐', 'MIDDLE_DOT'],
    ['张'.repeat(61), 'TOO_LONG'],
  ])('“%s” is %s', (name, fault) => {
    expect(nameFault(name)).toBe(fault)
  })

  test('sixty characters outside the basic plane are not too long', () => {
    expect(nameFault('𠅤'.repeat(60))).toBeNull()
  })

  test('a private-use character is a name somebody has to confirm', () => {
    expect(nameFault('刘\ue863')).toBeNull()
    expect(hasPrivateUse('刘\ue863')).toBe(true)
    expect(hasPrivateUse('刘䶮')).toBe(false)
  })
})

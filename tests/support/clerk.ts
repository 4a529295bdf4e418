import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'

const screens = fileURLToPath(new URL('../../docs/screens/', import.meta.url))

const words = { man: '男方', woman: '女方' } as const
type Side = keyof typeof words
const bothSides = ['man', 'woman'] as const

/** A clerk at the window, by what a clerk sees: labels and buttons in Chinese. */
export function clerkAt(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const primary = async (name: string | RegExp) => {
    await expect(button(name)).toBeEnabled()
    await button(name).click()
  }
  /** The party's panel while the case is a draft; later the side's own card within a step. */
  const panel = (side: Side) => page.locator(`#party-${side}`)
  const stepCard = (side: Side) => page.locator('section.side-card', { hasText: words[side] })

  async function logIn(url: string) {
    await page.goto(url)
    await button('用示例账号登录').click()
    await expect(button(/新办结婚登记/)).toBeVisible()
  }

  async function signIn({
    staffNumber,
    passphrase,
  }: {
    readonly staffNumber: string
    readonly passphrase: string
  }) {
    const enter = page.getByRole('button', { name: '登录', exact: true })
    await expect(enter).toBeVisible()
    await page.getByRole('textbox', { name: '工号' }).fill(staffNumber)
    await page.getByRole('textbox', { name: '口令' }).fill(passphrase)
    await enter.click()
    await expect(button('退出')).toBeVisible()
  }

  /** Goes on as whoever is logged in on this window, or logs the sample clerk in. */
  async function atWork() {
    const login = button('用示例账号登录')
    await expect(login.or(button('退出'))).toBeVisible()
    if (await login.isVisible()) await login.click()
    await expect(button(/新办结婚登记/).first()).toBeVisible()
  }

  const device = (label: '读卡器' | '打印机') =>
    page.locator('footer').getByRole('status').filter({ hasText: label })

  /** A case of the day, by a name that stands in it. */
  const inDayList = (name: string) => page.getByRole('complementary').getByRole('link', { name })

  async function newCase() {
    await page.keyboard.press('F2')
    await expect(page.getByText(/J-预 \d{4}/).first()).toBeVisible()
  }

  /** Lays a sample card by the practice desk and folds the desk away again. */
  async function layCard(name: string) {
    const desk = page.getByRole('complementary', { name: '培训面板' })
    await page.keyboard.press('F8')
    await desk.getByRole('button', { name }).click()
    await expect(page.getByText(new RegExp(`已填入.*${name}`))).toBeVisible()
    await page.keyboard.press('F8')
    await expect(desk).toBeHidden()
  }

  /** Presses a button of the practice desk; `group` is the heading above it where two share a name. */
  async function practise(press: string, group?: string) {
    const desk = page.getByRole('complementary', { name: '培训面板' })
    await page.keyboard.press('F8')
    await (group ? desk.locator('section', { hasText: group }) : desk)
      .getByRole('button', { name: press, exact: true })
      .click()
    await page.keyboard.press('F8')
    await expect(desk).toBeHidden()
  }

  async function choose(side: Side, label: string, typed: string) {
    const box = panel(side).getByRole('combobox', { name: label })
    await box.fill(typed)
    await box.press('Tab')
  }

  async function fillRest(side: Side) {
    await choose(side, '婚姻状况', '未婚')
    await panel(side).getByRole('textbox', { name: '联系电话' }).fill('13800000000')
    await choose(side, '职业', '办事')
    await choose(side, '文化程度', '20')
  }

  /** Ticks every line of the step whose primary action is named. */
  async function tickAll(step: RegExp) {
    await expect(button(step)).toBeVisible()
    for (const tick of await page.locator('.tick').all()) await tick.click()
  }

  async function throughPreliminary() {
    await primary(/人证一致/)
    await tickAll(/初审通过/)
    await primary(/初审通过/)
  }

  async function throughAcceptance() {
    await tickAll(/予以受理/)
    await primary(/予以受理/)
  }

  /** From two cards to the step where both declare. */
  async function upToDeclaration(man: string, woman: string) {
    await layCard(man)
    await layCard(woman)
    for (const side of bothSides) await fillRest(side)
    await throughPreliminary()
    await throughAcceptance()
  }

  async function declare(side: Side, method: '本人签名' | '按指纹') {
    await stepCard(side).locator('.tick').click()
    await stepCard(side).getByText(method).click()
    const record = button(`记录${words[side]}已签署`)
    await record.click()
    // The second signature ends the step, so what counts is that it is no longer asked for.
    await expect(record).toBeHidden()
  }

  async function scan(side: Side, serial: string, cover: '金字 结婚证' | '银字 离婚证' = '金字 结婚证') {
    await stepCard(side).getByRole('textbox', { name: '印制号' }).fill(serial)
    await stepCard(side).getByText(cover).click()
    await stepCard(side).getByRole('button', { name: '使用这一本' }).click()
  }

  async function handOver(serials: Readonly<Record<Side, string>>) {
    for (const side of bothSides) await primary(`${words[side]}的证书无误`)
    for (const side of bothSides) {
      await stepCard(side)
        .getByRole('button', { name: `记录${words[side]}已签` })
        .click()
      await expect(stepCard(side).getByRole('button', { name: `记录${words[side]}已签` })).toBeHidden()
    }
    for (const side of bothSides)
      await stepCard(side).getByRole('textbox', { name: '再次扫描印制号' }).fill(serials[side])
    await primary(/发给双方/)
  }

  /** Keeps a picture of the screen as it is now for docs/screens. */
  async function picture(name: string) {
    mkdirSync(screens, { recursive: true })
    await page.screenshot({ path: `${screens}${name}.png` })
  }

  return {
    button,
    primary,
    panel,
    stepCard,
    logIn,
    signIn,
    atWork,
    device,
    inDayList,
    newCase,
    layCard,
    practise,
    fillRest,
    throughPreliminary,
    throughAcceptance,
    upToDeclaration,
    declare,
    scan,
    handOver,
    picture,
  }
}

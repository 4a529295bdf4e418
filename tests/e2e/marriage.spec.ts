import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { clerkAt } from '../support/clerk.ts'
import { type HostProcess, newHome, removeHome, startHost } from '../support/host-process.ts'
import { marry } from '../support/marriage-story.ts'

let home: string
let host: HostProcess
test.beforeEach(async () => {
  home = newHome()
  host = await startHost(home)
})
test.afterEach(async () => {
  await host.stop()
  removeHome(home)
})

test('two cards on the reader become two printed certificates in the hands of the couple', async ({
  page,
}) => {
  const clerk = clerkAt(page)
  await clerk.logIn(host.url)
  await clerk.picture('home-empty')

  await marry(page, clerk.picture)
  await expect(page.getByText('结婚 48 / 离婚 20')).toBeVisible()
  expect(readdirSync(join(host.office, 'printed')).filter((file) => file.endsWith('.pdf'))).toHaveLength(2)
})

test('a program killed in the middle of typing goes on after the restart with nothing lost', async ({
  browser,
}) => {
  const first = await browser.newPage()
  const before = clerkAt(first)
  await before.logIn(host.url)
  await before.newCase()
  await before.layCard('张试例')
  const phone = before.panel('man').getByRole('textbox', { name: '联系电话' })
  await phone.pressSequentially('138001', { delay: 40 })
  await expect(first.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await phone.pressSequentially('38', { delay: 40 })
  await expect(first.getByText(/正在重试/)).toBeHidden()
  await first.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await first.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)))

  await host.kill()
  host = await startHost(home)

  const second = await browser.newPage()
  const after = clerkAt(second)
  await after.logIn(host.url)
  await second.getByText('张试例').first().click()
  await expect(after.panel('man')).toContainText('330106')
  await expect(after.panel('man').getByRole('textbox', { name: '联系电话' })).toHaveValue('13800138')
  await after.picture('marriage-after-kill')
})

test('a case waits while the line is cut, says what may go on, and goes on when it is mended', async ({
  page,
}) => {
  const clerk = clerkAt(page)
  await clerk.logIn(host.url)
  await clerk.newCase()
  await clerk.layCard('张试例')
  await clerk.layCard('李样本')
  await clerk.fillRest('man')
  await clerk.fillRest('woman')
  await clerk.throughPreliminary()
  await clerk.throughAcceptance()
  await clerk.declare('man', '本人签名')
  await clerk.declare('woman', '本人签名')
  await clerk.practise('断开线路')
  await expect(page.getByText('与中心的线路不通')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('完成结婚登记')).toBeVisible()
  await clerk.picture('marriage-centre-away')
  await clerk.practise('恢复线路')
  await expect(clerk.button(/联网核对/)).toBeEnabled({ timeout: 60_000 })
  await clerk.primary(/联网核对/)
  await expect(page.getByText('双方核对结果均可继续')).toBeVisible()
})

test('a divorce booklet is refused loudly before anything is printed', async ({ page }) => {
  const clerk = clerkAt(page)
  await clerk.logIn(host.url)
  await clerk.newCase()
  await clerk.layCard('王𠅤')
  await clerk.layCard('赵䶮㛃')
  await clerk.fillRest('man')
  await clerk.fillRest('woman')
  await clerk.throughPreliminary()
  await clerk.throughAcceptance()
  await clerk.declare('man', '本人签名')
  await clerk.declare('woman', '本人签名')
  await clerk.primary(/联网核对/)
  await clerk.primary(/审查同意/)
  await clerk.scan('man', 'LP2600000001')
  await expect(page.getByText('拿错了').first()).toBeVisible()
  await clerk.picture('marriage-wrong-booklet')
})

test('a man under age stops at the counter with the article and the day he may marry', async ({ page }) => {
  const clerk = clerkAt(page)
  await clerk.logIn(host.url)
  await clerk.newCase()
  await clerk.layCard('陈未满')
  await clerk.layCard('李样本')
  await expect(page.getByText(/第1047条/).first()).toBeVisible()
  await expect(page.getByText(/1 项不符/)).toBeVisible()
  await clerk.picture('marriage-under-age')
})

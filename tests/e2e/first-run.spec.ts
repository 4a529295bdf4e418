import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { clerkAt } from '../support/clerk.ts'
import { type HostProcess, newHome, removeHome, startHost } from '../support/host-process.ts'

// It waits for what it sees, so this is only the end of patience on a busy machine.
test.describe.configure({ timeout: 240_000 })

let home: string
let host: HostProcess
test.beforeAll(async () => {
  home = newHome()
  host = await startHost(home, {}, ['--office', join(home, 'office')])
})
test.afterAll(async () => {
  await host.stop()
  removeHome(home)
})

const administrator = { staffNumber: '8001', name: '钱管理', passphrase: 'yongchuan-lantern-8001' }
const registrar = { staffNumber: '8002', name: '孙登记', passphrase: 'yongchuan-harbour-8002' }

test('a real office is set up, takes on a registrar and its booklets, and is nowhere marked as training', async ({
  page,
}) => {
  const clerk = clerkAt(page)
  const notTraining = () => expect(page.getByText('培训')).toHaveCount(0)
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })

  await test.step('the wizard asks who the office is', async () => {
    await page.goto(host.url)
    await expect(page.getByRole('heading', { name: '设置本登记处' })).toBeVisible()
    await box('登记机关代码（6 位行政区划代码）').fill('999999')
    await expect(page.getByText('没有这个行政区划代码，请核对。')).toBeVisible()
    await box('登记机关代码（6 位行政区划代码）').fill('500118')
    await expect(page.getByText(/重庆市.*永川区/)).toBeVisible()
    await box('登记处名称').fill('永川区民政局婚姻登记处')
    await box('工号').fill(administrator.staffNumber)
    await box('姓名').fill(administrator.name)
    await box('口令').fill(administrator.passphrase)
    await box('再输一遍口令').fill('another word')
    await expect(page.getByText('两次输入的口令不一致。')).toBeVisible()
    await expect(clerk.button('完成设置')).toBeDisabled()
    await box('再输一遍口令').fill(administrator.passphrase)
    await notTraining()
    await clerk.primary('完成设置')
  })

  await test.step('the administrator adds a registrar and receives booklets', async () => {
    await clerk.signIn(administrator)
    await expect(page.getByText('登记处管理')).toBeVisible()
    await expect(clerk.button('新办')).toHaveCount(0)
    await page.getByRole('link', { name: '账号' }).click()
    await clerk.primary('添加账号')
    const ask = page.getByRole('dialog', { name: '添加账号' })
    for (const [name, value] of [
      ['工号', registrar.staffNumber],
      ['姓名', registrar.name],
      ['口令', registrar.passphrase],
      ['再输一遍口令', registrar.passphrase],
    ] as const)
      await ask.getByRole('textbox', { name, exact: true }).fill(value)
    await page.keyboard.press('Control+Enter')
    await expect(ask).toBeHidden()
    await expect(page.getByRole('row', { name: new RegExp(registrar.name) })).toContainText('登记员')

    await page.getByRole('link', { name: '证书库存' }).click()
    await page.getByRole('textbox', { name: '起始印制号' }).fill('JP2600000101')
    await page.getByRole('textbox', { name: '本数' }).fill('25')
    await expect(page.getByText('JP2600000101 至 JP2600000125，共 25 本')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('已入库 25 本')).toBeVisible()
    await expect(page.locator('footer')).toContainText('结婚 25 / 离婚 0')
    await notTraining()
    await clerk.button('退出').click()
  })

  await test.step('the registrar begins a case, and the page says that no centre answers', async () => {
    await clerk.signIn(registrar)
    await expect(page.getByRole('link', { name: '账号' })).toHaveCount(0)
    await clerk.newCase()
    await expect(page.getByRole('banner')).toContainText(/断网|正在联系中心/)
    await expect(page.locator('footer')).toContainText('读卡器')
    await page.keyboard.press('F8')
    await notTraining()
  })
})

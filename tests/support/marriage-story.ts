import { expect, type Page } from '@playwright/test'
import { clerkAt } from './clerk.ts'

const serials = { man: 'JP2600000001', woman: 'JP2600000002' }

/**
 * The whole of one marriage by a clerk who is logged in, from two cards on the reader to two certificates in the
 * couple's hands. The same story runs in the web host, over the stand-in shell and in real Electron.
 */
export async function marry(
  page: Page,
  picture: (name: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const clerk = clerkAt(page)
  await clerk.newCase()
  await picture('marriage-empty')
  await clerk.layCard('张试例')
  await clerk.layCard('李样本')
  await expect(clerk.panel('man')).toContainText('张试例')
  await expect(clerk.panel('woman')).toContainText('李样本')
  await clerk.fillRest('man')
  await clerk.fillRest('woman')
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await picture('marriage-identity')

  await clerk.throughPreliminary()
  await picture('marriage-acceptance')
  await clerk.throughAcceptance()
  await clerk.declare('man', '本人签名')
  await picture('marriage-declaration')
  await clerk.declare('woman', '按指纹')
  await clerk.primary(/联网核对/)
  await expect(page.getByText('双方核对结果均可继续')).toBeVisible()
  await picture('marriage-review')
  await clerk.primary(/审查同意/)

  await clerk.scan('man', serials.man)
  await expect(clerk.stepCard('man')).toContainText(serials.man)
  await clerk.scan('woman', serials.woman)
  await expect(clerk.stepCard('woman')).toContainText(serials.woman)
  await picture('marriage-booklets')
  await clerk.primary(/登记并取字号/)
  await expect(page.getByText(/J500118-\d{4}-\d{6}/).first()).toBeVisible()
  await picture('marriage-print')
  await clerk.primary('打印男方的证书')
  await clerk.primary('打印女方的证书')
  await expect(page.getByRole('heading', { name: '请当事人核对' })).toBeVisible()
  await picture('marriage-proofread')

  await clerk.handOver(serials)
  await expect(page.getByText('登记完成')).toBeVisible()
  await picture('marriage-done')
}

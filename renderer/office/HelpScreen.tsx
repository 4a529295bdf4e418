import { useTranslation } from 'react-i18next'
import { shortcuts } from '../app/shortcuts.ts'
import { Action } from '../ui/Action.tsx'
import { Ask } from '../ui/Ask.tsx'
import { Keys } from '../ui/Keys.tsx'

const troubles = ['reader', 'card', 'rare', 'printer', 'unknownPrint', 'line', 'program', 'power'] as const

/** F1: the keys, and what to do when a device or the line is down. */
export function HelpScreen({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Ask
      title={t('help.title')}
      isWide
      onClose={onClose}
      onPrimary={onClose}
      actions={
        <Action kind="primary" keys="Esc" onPress={onClose}>
          {t('common.close')}
        </Action>
      }
    >
      <div className="help">
        <section>
          <h3>{t('help.keys')}</h3>
          <dl className="help-keys">
            {shortcuts.map(({ name, shown }) => (
              <div key={name}>
                <dt>
                  <Keys of={shown} />
                </dt>
                <dd>{t(`shortcut.${name}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <Keys of="Esc" />
              </dt>
              <dd>{t('shortcut.escape')}</dd>
            </div>
          </dl>
        </section>
        <section>
          <h3>{t('help.troubles')}</h3>
          <dl className="help-troubles">
            {troubles.map((trouble) => (
              <div key={trouble}>
                <dt>{t(`trouble.${trouble}.what`)}</dt>
                <dd>{t(`trouble.${trouble}.do`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Ask>
  )
}

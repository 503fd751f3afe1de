import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listShortcuts, type Shortcut } from '../lib/shortcuts.ts';
import './shortcuts-dialog.css';

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups = isOpen ? Object.entries(Object.groupBy(listShortcuts(), (one) => one.group)) : [];
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('Keyboard shortcuts')}
      closeButtonProps={{ 'aria-label': t('Close', { context: 'window' }) }}
    >
      {groups.reverse().map(([group, shortcuts]) => (
        <section key={group} className="shortcuts-group">
          <h3>{group}</h3>
          <dl>
            {mergeByLabel(shortcuts ?? []).map(([label, keys]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {keys.map((one, index) => (
                    <span key={one}>
                      {index > 0 && <span className="shortcuts-or">{t('or')}</span>}
                      {one.split(' ').map((key) => (
                        <kbd key={key}>{key === 'Enter' ? '↵' : key}</kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

function mergeByLabel(shortcuts: readonly Shortcut[]): [string, string[]][] {
  const byLabel = new Map<string, string[]>();
  for (const { label, keys } of shortcuts) byLabel.set(label, [...(byLabel.get(label) ?? []), keys]);
  return [...byLabel];
}

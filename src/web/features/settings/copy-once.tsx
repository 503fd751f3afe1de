import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './copy-once.css';

/** Something that is told this one time: to copy, and then to be let go. */
export function CopyOnce({
  title,
  text,
  children,
  onDone,
}: {
  title: string;
  text: string;
  children: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="copy-once" aria-label={title}>
      <h3>{title}</h3>
      <p>{children}</p>
      <code>{text}</code>
      <div className="form-actions">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button onClick={copy} variant={copied ? 'default' : 'filled'}>
              {copied ? t('Copied') : t('Copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('Done')}
        </Button>
      </div>
    </section>
  );
}

import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A private link that is shown this one time, because only its digest is kept. */
export function CopyLink({ url, lead }: { url: string; lead: string }) {
  const { t } = useTranslation();
  return (
    <div className="copy-link" role="status">
      <p className="side-quiet">{lead}</p>
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? t('Copied') : t('Copy the link')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './mail-preview.css';

interface MailPreviewProps {
  readonly html: string;
  readonly text: string;
  /** Left out where there is none to show. */
  readonly source?: string | undefined;
  /** At the width of a telephone. */
  readonly isPhone?: boolean;
}

type Shown = 'html' | 'text' | 'source';

/** A mail as its receiver sees it, in the plain text that goes with it, and as it travels. */
export function MailPreview({ html, text, source, isPhone = false }: MailPreviewProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('html');
  const choices = [
    { value: 'html', label: t('As they see it') },
    { value: 'text', label: t('Plain text') },
    ...(source === undefined ? [] : [{ value: 'source', label: t('Source') }]),
  ];
  return (
    <div className="mail-preview" data-phone={isPhone}>
      <SegmentedControl
        size="xs"
        data={choices}
        value={shown}
        onChange={(value) => setShown(value as Shown)}
        aria-label={t('How the mail is shown')}
      />
      {shown === 'html' ? (
        <iframe
          className="mail-frame"
          title={t('The mail as they see it')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={withLinksOutside(html)}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keyboard
        <pre className="mail-plain" tabIndex={0} data-source={shown === 'source'}>
          {shown === 'text' ? text : source}
        </pre>
      )}
    </div>
  );
}

/** Nothing may run in the frame; a link in it opens beside the app. */
function withLinksOutside(html: string): string {
  return html.replace('<head>', '<head><base target="_blank">');
}

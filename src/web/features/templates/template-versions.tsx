import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/templates.ts';
import { TimeText } from '../../components/time-text.tsx';

interface TemplateVersionsProps {
  readonly template: TemplateView;
  /** Puts an earlier wording into the fields, to be looked at and kept. */
  readonly onTake?: ((text: { subject: string; body: string }) => void) | undefined;
}

/** Who worded it when. An earlier wording is taken into the fields first and kept from there. */
export function TemplateVersions({ template, onTake }: TemplateVersionsProps) {
  const { t } = useTranslation();
  if (template.versions.length === 0) return <p className="settings-quiet">{t('As Heardback brings it.')}</p>;
  return (
    <details className="template-versions">
      <summary>{t('{{count}} versions', { count: template.versions.length })}</summary>
      <ol>
        {template.versions.map(({ version, text, writtenBy, writtenAt }) => (
          <li key={version}>
            <span>
              <TimeText at={Date.parse(writtenAt)} withTime />
              {writtenBy && `, ${writtenBy.name}`}
              {text === null && <em> {t('restored the original')}</em>}
            </span>
            {text !== null && <span className="template-version-subject">{text.subject}</span>}
            {onTake && (
              <Button size="compact-xs" variant="default" onClick={() => onTake(text ?? template.original)}>
                {t('Take this into the fields')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { OnePerson } from '../features/settings/erase-person.tsx';

export function SettingsDataPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Your data')} lead={t('It is yours: take it along, or let somebody’s go.')} />
      <section className="settings-section">
        <h2>{t('Everything')}</h2>
        <p>
          {t(
            'All that is in this workspace but passwords and keys, as JSON lines: one row a line, with the table it is from. It is compressed, and grows as long as you have people in it.',
          )}
        </p>
        <Button component="a" href="/api/export" variant="default" download>
          {t('Take everything along')}
        </Button>
      </section>
      <section className="settings-section">
        <h2>{t('One person')}</h2>
        <p>{t('When somebody asks what you know of them, or asks you to forget them.')}</p>
        <OnePerson />
      </section>
    </>
  );
}

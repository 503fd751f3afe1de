import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What works today and what does not, so that nobody waits for a calendar that is not read. */
export function CalendarsNow() {
  const { t } = useTranslation();
  return (
    <>
      <section className="settings-section">
        <h2>{t('What works today')}</h2>
        <ul className="settings-rows">
          <li>
            <span>
              {t('Interviews that you enter on the page of a person, with their time and who interviews.')}
            </span>
          </li>
          <li>
            <span>
              {t('Interviews that come with an export from your applicant system.')}{' '}
              <Link to="/imports">{t('Import')}</Link>
            </span>
          </li>
          <li>
            <span>
              {t('An interview whose end has passed counts as held, until somebody says that it was not.')}
            </span>
          </li>
          <li>
            <span>
              {t('Weekends, public holidays and your closed days count in every date.')}{' '}
              <Link to="/settings/workspace">{t('Closed days')}</Link>
            </span>
          </li>
        </ul>
      </section>
      <section className="settings-section">
        <h2>{t('What does not work yet')}</h2>
        <p>
          {t(
            'No calendar is connected: an interview that is moved in Google, Outlook or another calendar must be moved here too. Until that changes, nothing on this page asks for an account.',
          )}
        </p>
      </section>
    </>
  );
}

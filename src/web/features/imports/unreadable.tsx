import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { sayProblem } from './say-problem.ts';

/** Files that could not be read, with the sentence that says why and what can be done. */
export function Unreadable({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  return (
    <section className="import-sheet">
      <h2>{t('These files could not be read')}</h2>
      <p>{report.problem !== null && sayProblem(t, report.problem)}</p>
      {report.question === 'columns' && (
        <p>{t('Say below what the columns mean, and read the files again.')}</p>
      )}
      <div className="form-actions">
        <ButtonLink to="/imports" variant={report.question === null ? 'filled' : 'subtle'}>
          {t('Choose other files')}
        </ButtonLink>
      </div>
    </section>
  );
}

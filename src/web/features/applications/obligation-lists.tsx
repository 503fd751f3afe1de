import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Obligation } from '../../../contract/standing.ts';
import { isCourtesy } from '../../../domain/obligation/courtesy.ts';
import './obligations.css';
import { ObligationRow } from './obligation-row.tsx';
import { usePerspective } from './perspective.ts';

/** Who owes whom a word, both ways; what is met or ended folds away below. */
export function ObligationLists({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { us } = usePerspective(page);
  const open = page.obligations.filter((one) => one.state.is === 'open');
  const past = page.obligations.filter((one) => one.state.is !== 'open');
  const courtesies = open.filter(({ kind }) => isCourtesy(kind));
  const ours = open.filter(({ owedBy, kind }) => owedBy === us && !isCourtesy(kind));
  const theirs = open.filter((one) => one.owedBy !== us);
  return (
    <section aria-label={t('Words owed')} className="obligations">
      <OpenList title={t('You owe')} obligations={ours} page={page} nothing={t('You owe nothing here.')} />
      <OpenList
        title={t('You are owed')}
        obligations={theirs}
        page={page}
        nothing={t('They owe you nothing.')}
      />
      {courtesies.length > 0 && (
        <OpenList title={t('A kindness, no debt')} obligations={courtesies} page={page} nothing="" />
      )}
      {past.length > 0 && (
        <details className="obligations-past">
          <summary>{t('{{count}} words are behind you', { count: past.length })}</summary>
          <ul>
            {past.map((one) => (
              <ObligationRow key={one.key} obligation={one} page={page} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenList({
  title,
  obligations,
  page,
  nothing,
}: {
  title: string;
  obligations: readonly Obligation[];
  page: ApplicationPage;
  nothing: string;
}) {
  return (
    <div>
      <h2 className="block-title">{title}</h2>
      {obligations.length === 0 ? (
        <p className="obligations-none">{nothing}</p>
      ) : (
        <ul>
          {obligations.map((one) => (
            <ObligationRow key={one.key} obligation={one} page={page} />
          ))}
        </ul>
      )}
    </div>
  );
}

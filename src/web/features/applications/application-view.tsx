import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import './application-view.css';
import { useWorkspace } from '../../lib/workspace.ts';
import { applicationQuery } from './application-query.ts';
import { AroundList } from './around-list.tsx';
import { ObligationLists } from './obligation-lists.tsx';
import { RecordPanel } from './record-panel.tsx';
import { SilenceText } from './silence-text.tsx';
import { StandingLetter } from './standing-letter.tsx';
import { StatusLink } from './status-link.tsx';
import { Timeline } from './timeline.tsx';

/** Everything about one application: where it stands, who owes what and why, what happened, and what can be recorded. */
export function ApplicationView({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const { data: page, error, refetch } = useQuery(applicationQuery(applicationId));
  if (!page && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!page) return <Loading />;
  return (
    <article className="application">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Heading page={page} />
      <div className="application-body">
        <div className="application-main">
          <StandingLetter page={page} />
          <RecordPanel page={page} />
          <ObligationLists page={page} />
          <Timeline entries={page.timeline} />
        </div>
        <aside className="application-side" aria-label={t('Around this application')}>
          <SilenceText page={page} />
          <AroundList page={page} />
          {isTeam && <StatusLink page={page} />}
        </aside>
      </div>
    </article>
  );
}

function Heading({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <header className="application-head">
      <h1>{isTeam ? page.person.name : page.opening.name}</h1>
      <p>
        <Link to="/openings/$openingId" params={{ openingId: page.opening.id }}>
          {isTeam ? page.opening.name : t('The opening')}
        </Link>
        {page.opening.state !== 'open' && <span> ({t(OPENING_STATES[page.opening.state])})</span>}
        {page.stage && <span>{page.stage}</span>}
        {page.channel === 'agency' && <span>{t('through an agency')}</span>}
        {page.channel === 'referral' && <span>{t('referred')}</span>}
        {isTeam && (
          <span>
            {page.owner ? t('{{name}} holds it', { name: page.owner.name }) : t('nobody holds it yet')}
          </span>
        )}
      </p>
    </header>
  );
}

const OPENING_STATES: Readonly<Record<ApplicationPage['opening']['state'], Phrase>> = {
  open: phrase('opening open'),
  frozen: phrase('opening frozen'),
  filled: phrase('opening filled'),
  closed: phrase('opening closed'),
};

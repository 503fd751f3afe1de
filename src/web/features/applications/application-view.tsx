import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Doing } from '../../../contract/live.ts';
import { Here } from '../../components/here.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import './application-view.css';
import { applicationQuery } from '../../lib/application-query.ts';
import { usePresence } from '../../lib/presence.ts';
import { useWorkspace } from '../../lib/workspace.ts';
import { AroundList } from './around-list.tsx';
import { ObligationLists } from './obligation-lists.tsx';
import { ReachText } from './reach-text.tsx';
import type { RecordKind } from './record-kinds.ts';
import { RecordPanel } from './record-panel.tsx';
import { SilenceText } from './silence-text.tsx';
import { StandingLetter } from './standing-letter.tsx';
import { StatusLink } from './status-link.tsx';
import { Timeline } from './timeline.tsx';

interface ApplicationViewProps {
  readonly applicationId: string;
  /** What mails that came in ask of whoever reads the page. */
  readonly wordsIn: (page: ApplicationPage) => ReactNode;
  /** The mails of this application, and writing one: a team's alone. */
  readonly wordsOut: (page: ApplicationPage) => ReactNode;
  /** What is kept beyond this application, such as a place on the bench. */
  readonly beyond?: ((page: ApplicationPage) => ReactNode) | undefined;
}

/** Everything about one application: where it stands, who owes what and why, what happened, and what can be recorded. */
export function ApplicationView({ applicationId, ...slots }: ApplicationViewProps) {
  const { data: page, error, refetch } = useQuery(applicationQuery(applicationId));
  if (!page && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!page) return <Loading />;
  return <View page={page} error={error} onRetry={() => void refetch()} {...slots} />;
}

interface ViewProps extends Omit<ApplicationViewProps, 'applicationId'> {
  readonly page: ApplicationPage;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function View({ page, error, onRetry, wordsIn, wordsOut, beyond }: ViewProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <article className="application">
      {error !== null && <ProblemNotice error={error} onRetry={onRetry} />}
      <Heading page={page} />
      <WhoIsHere applicationId={page.id} />
      <div className="application-body">
        <div className="application-main">
          <StandingLetter page={page} />
          {wordsIn(page)}
          {isTeam && wordsOut(page)}
          <RecordPanel page={page} />
          <ObligationLists page={page} />
          <Timeline entries={page.timeline} applicationId={page.id} />
        </div>
        <aside className="application-side" aria-label={t('Around this application')}>
          <SilenceText page={page} />
          <ReachText page={page} />
          <AroundList page={page} />
          {isTeam && <StatusLink page={page} />}
          {isTeam && beyond?.(page)}
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
      <h1>{isTeam ? page.person.name : ownTitle(page, t)}</h1>
      <p>
        {isTeam && (
          <Link to="/openings/$openingId" params={{ openingId: page.opening.id }}>
            {page.opening.name}
          </Link>
        )}
        {page.opening.state !== 'open' && <span> ({t(OPENING_STATES[page.opening.state])})</span>}
        {page.stage && <span>{page.stage}</span>}
        {page.channel === 'agency' && <span>{t('through an agency')}</span>}
        {page.channel === 'referral' && <span>{isTeam ? t('referred') : t('you were referred')}</span>}
        {isTeam && (
          <span>
            {page.owner ? t('{{name}} holds it', { name: page.owner.name }) : t('nobody holds it yet')}
          </span>
        )}
      </p>
    </header>
  );
}

function ownTitle({ opening, company }: ApplicationPage, t: TFunction): string {
  return company === null ? opening.name : t('{{title}} at {{company}}', { title: opening.name, company });
}

const OPENING_STATES: Readonly<Record<ApplicationPage['opening']['state'], Phrase>> = {
  open: phrase('opening open'),
  frozen: phrase('opening frozen'),
  filled: phrase('opening filled'),
  closed: phrase('opening closed'),
};

/** What the open form says about us to the others; a window that only looks says that. */
const DOING: Readonly<Partial<Record<RecordKind, Doing>>> = {
  decision: 'decides',
  closure: 'decides',
  debrief: 'writes',
  call: 'writes',
  message: 'writes',
  promise: 'writes',
  offer: 'writes',
};

function WhoIsHere({ applicationId }: { applicationId: string }) {
  const { record, write } = useSearch({ from: '/applications/$applicationId' });
  const written = write === undefined ? undefined : 'writes';
  const doing = record === undefined ? written : DOING[record];
  return <Here present={usePresence(applicationId, doing ?? 'looks')} />;
}

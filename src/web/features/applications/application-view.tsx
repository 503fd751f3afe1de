import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
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
        <aside className="application-side" aria-label="Around this application">
          <SilenceText page={page} />
          <AroundList page={page} />
          {isTeam && <StatusLink page={page} />}
        </aside>
      </div>
    </article>
  );
}

function Heading({ page }: { page: ApplicationPage }) {
  const isTeam = useWorkspace().kind === 'team';
  return (
    <header className="application-head">
      <h1>{isTeam ? page.person.name : page.opening.name}</h1>
      <p>
        <Link to="/openings/$openingId" params={{ openingId: page.opening.id }}>
          {isTeam ? page.opening.name : 'The opening'}
        </Link>
        {page.opening.state !== 'open' && <span> ({page.opening.state})</span>}
        {page.stage && <span>{page.stage}</span>}
        {page.channel === 'agency' && <span>through an agency</span>}
        {page.channel === 'referral' && <span>referred</span>}
        {isTeam && <span>{page.owner ? `${page.owner.name} holds it` : 'nobody holds it yet'}</span>}
      </p>
    </header>
  );
}

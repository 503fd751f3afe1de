import { Link } from '@tanstack/react-router';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Obligation } from '../../../contract/standing.ts';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { asSentence } from '../../lib/as-sentence.ts';
import { DUE_FROM, END_REASONS, EVIDENCE } from './obligation-words.ts';
import { usePerspective } from './perspective.ts';
import type { RecordKind } from './record-kinds.ts';

/** One duty: what, due when, how it can be met here, and why it stands, with its source. */
export function ObligationRow({ obligation, page }: { obligation: Obligation; page: ApplicationPage }) {
  const { us } = usePerspective(page);
  const isOpen = obligation.state.is === 'open';
  return (
    <li className="obligation">
      <div className="obligation-top">
        <p className="obligation-sentence">{obligation.sentence}</p>
        {isOpen && <DueText dueAt={obligation.dueAt} isLate={obligation.isLate} />}
      </div>
      <p className="obligation-meta">
        {isOpen ? (
          <DueMeta obligation={obligation} isOwnerShown={us === 'team'} />
        ) : (
          <PastMeta obligation={obligation} />
        )}
      </p>
      <div className="obligation-foot">
        {isOpen && obligation.owedBy === us && <Ways obligation={obligation} page={page} />}
        <details className="why">
          <summary>Why</summary>
          <Reason obligation={obligation} />
        </details>
      </div>
    </li>
  );
}

function DueMeta({ obligation, isOwnerShown }: { obligation: Obligation; isOwnerShown: boolean }) {
  return (
    <>
      <span>
        {DUE_FROM[obligation.dueFrom]} <TimeText at={Date.parse(obligation.dueAt) - 1} />
      </span>
      {isOwnerShown && obligation.owner && <span>{obligation.owner.name} holds it</span>}
    </>
  );
}

function PastMeta({ obligation: { state } }: { obligation: Obligation }) {
  switch (state.is) {
    case 'open':
      return null;
    case 'met':
      return (
        <span className={state.wasLate ? 'is-late' : 'is-kept'}>
          {state.wasLate ? 'Met late' : 'Met'} <TimeText at={Date.parse(state.at)} />, {EVIDENCE[state.by]}
        </span>
      );
    case 'ended':
      return (
        <span>
          Ended <TimeText at={Date.parse(state.at)} />, {END_REASONS[state.why]}
        </span>
      );
    default:
      return state satisfies never;
  }
}

function Reason({ obligation: { because, nudges } }: { obligation: Obligation }) {
  const next = nudges.find((one) => !one.isDue);
  return (
    <div className="why-text">
      <p>{asSentence(because.sentence)}</p>
      <p>
        Since <TimeText at={Date.parse(because.at)} withTime />. From{' '}
        <SourceText source={because.source ?? because.rule} />.
      </p>
      {next && (
        <p>
          Next reminder <TimeText at={Date.parse(next.at)} withTime />.
        </p>
      )}
    </div>
  );
}

/** The source as it is, with the addresses in it as links. */
function SourceText({ source }: { source: string }) {
  return source.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

function Ways({ obligation, page }: { obligation: Obligation; page: ApplicationPage }) {
  return (
    <p className="ways-row">
      {waysOf(obligation).map(({ record, label }) => (
        <Link
          key={record}
          to="/applications/$applicationId"
          params={{ applicationId: page.id }}
          search={{ record, fulfils: obligation.key }}
          replace
          resetScroll={false}
          className="way"
        >
          {label}
        </Link>
      ))}
    </p>
  );
}

function waysOf({ kind }: Obligation): readonly { record: RecordKind; label: string }[] {
  switch (kind) {
    case 'debrief':
      return [{ record: 'debrief', label: 'Record the debrief' }];
    case 'scorecard':
      return [{ record: 'scorecard', label: 'File the scorecard' }];
    case 'newTime':
      return [{ record: 'interview', label: 'Set the new time' }, ...WORD_WAYS];
    default:
      return WORD_WAYS;
  }
}

const WORD_WAYS: readonly { record: RecordKind; label: string }[] = [
  { record: 'call', label: 'I called' },
  { record: 'message', label: 'I wrote' },
  { record: 'promise', label: 'Give a date' },
];

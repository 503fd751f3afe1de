import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Obligation } from '../../../contract/standing.ts';
import { isCourtesy } from '../../../domain/obligation/courtesy.ts';
import { interviewOfDebrief } from '../../../domain/places.ts';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { asSentence, capitalised } from '../../lib/as-sentence.ts';
import { type Phrase, phrase, said, t } from '../../lib/language/phrase.ts';
import { useWorkspace } from '../../lib/workspace.ts';
import { DUE_FROM, END_REASONS, EVIDENCE } from './obligation-words.ts';
import { usePerspective } from './perspective.ts';
import type { RecordKind } from './record-kinds.ts';

/** One duty: what, due when, how it can be met here, and why it stands, with its source. */
export function ObligationRow({ obligation, page }: { obligation: Obligation; page: ApplicationPage }) {
  const { t } = useTranslation();
  const { us } = usePerspective(page);
  const isOpen = obligation.state.is === 'open';
  // A courtesy says its day itself, and nobody counts it.
  const isDebt = isOpen && !isCourtesy(obligation.kind);
  return (
    <li className="obligation">
      <div className="obligation-top">
        <p className="obligation-sentence">{capitalised(obligation.sentence)}</p>
        {isDebt && <DueText dueAt={obligation.dueAt} isLate={obligation.isLate} />}
      </div>
      <p className="obligation-meta">
        {isDebt && <DueMeta obligation={obligation} isOwnerShown={us === 'team'} />}
        {!isOpen && <PastMeta obligation={obligation} />}
      </p>
      <div className="obligation-foot">
        {isOpen && obligation.owedBy === us && <Ways obligation={obligation} page={page} />}
        <details className="why">
          <summary>{t('Why')}</summary>
          <Reason obligation={obligation} />
        </details>
      </div>
    </li>
  );
}

function DueMeta({ obligation, isOwnerShown }: { obligation: Obligation; isOwnerShown: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        {t(DUE_FROM[obligation.dueFrom])} <TimeText at={Date.parse(obligation.dueAt) - 1} />
      </span>
      {isOwnerShown && obligation.owner && (
        <span>{t('{{name}} holds it', { name: obligation.owner.name })}</span>
      )}
    </>
  );
}

function PastMeta({ obligation: { kind, state } }: { obligation: Obligation }) {
  const { t } = useTranslation();
  const isLate = state.is === 'met' && state.wasLate && !isCourtesy(kind);
  switch (state.is) {
    case 'open':
      return null;
    case 'met':
      return (
        <span className={isLate ? 'is-late' : 'is-kept'}>
          {isLate ? t('Met late') : t('Met')} <TimeText at={Date.parse(state.at)} />, {t(EVIDENCE[state.by])}
        </span>
      );
    case 'ended':
      return (
        <span>
          {t('Ended')} <TimeText at={Date.parse(state.at)} />, {t(END_REASONS[state.why])}
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
        <Trans
          i18nKey="Since <when/>. From <source/>."
          components={{
            when: <TimeText at={Date.parse(because.at)} withTime />,
            source: <SourceText source={because.source ?? because.rule} />,
          }}
        />
      </p>
      {next && (
        <p>
          <Trans
            i18nKey="Next reminder <when/>."
            components={{ when: <TimeText at={Date.parse(next.at)} withTime /> }}
          />
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

/** The file is no mail. */
function isWritten({ kind }: Obligation): boolean {
  return kind !== 'debrief' && kind !== 'scorecard' && kind !== 'handOff' && kind !== 'firstDay';
}

function Ways({ obligation, page }: { obligation: Obligation; page: ApplicationPage }) {
  const isTeam = useWorkspace().kind === 'team';
  const interviewId = interviewOfDebrief(obligation.key);
  return (
    <p className="ways-row">
      {isTeam && isWritten(obligation) && (
        <Link
          to="/applications/$applicationId"
          params={{ applicationId: page.id }}
          search={{ write: obligation.key }}
          replace
          resetScroll={false}
          className="way"
        >
          {t('Write the mail')}
        </Link>
      )}
      {interviewId !== null && (
        <Link
          to="/debrief/$applicationId/$interviewId"
          params={{ applicationId: page.id, interviewId }}
          className="way"
        >
          {t('Record the debrief')}
        </Link>
      )}
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
      return [];
    case 'scorecard':
      return [{ record: 'scorecard', label: t('File the scorecard') }];
    case 'handOff':
    case 'firstDay':
      return [{ record: 'offer', label: t('See to it') }];
    case 'referenceRequest':
    case 'referenceChaser':
    case 'refereeReplacement':
      return [{ record: 'references', label: t('References') }];
    case 'checkDisclosure':
    case 'preAdverse':
    case 'adverseNotice':
      return [{ record: 'checks', label: t('Checks') }];
    case 'followUp':
    case 'candidateThankYou':
      return said(COURTESY_WAYS);
    case 'newTime':
      return [{ record: 'interview', label: t('Set the new time') }, ...said(WORD_WAYS)];
    default:
      return said(WORD_WAYS);
  }
}

const COURTESY_WAYS: readonly { record: RecordKind; label: Phrase }[] = [
  { record: 'call', label: phrase('I called') },
  { record: 'message', label: phrase('I wrote') },
];

const WORD_WAYS: readonly { record: RecordKind; label: Phrase }[] = [
  { record: 'call', label: phrase('I called') },
  { record: 'message', label: phrase('I wrote') },
  { record: 'promise', label: phrase('Give a date') },
];

import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Outcome } from '../../../domain/fact/fact.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { asSentence, capitalised } from '../../lib/as-sentence.ts';
import { type Perspective, usePerspective } from './perspective.ts';
import './standing-letter.css';

/** Where it stands, first as one sentence, then whose turn and what was promised. */
export function StandingLetter({ page }: { page: ApplicationPage }) {
  const { standing } = page;
  const tone = standing.untold || standing.promise?.state === 'broken' ? 'late' : 'quiet';
  return (
    <section className="standing" data-tone={tone} aria-label="Where it stands">
      <p className="standing-sentence">{asSentence(standing.sentence)}</p>
      <dl className="standing-facts">
        <TurnFact page={page} />
        <UntoldFact page={page} />
        <PromiseFact page={page} />
        {standing.closure && (
          <div>
            <dt>Closed</dt>
            <dd>
              <TimeText at={Date.parse(standing.closure.at)} />, {CLOSURES[standing.closure.how]}
            </dd>
          </div>
        )}
      </dl>
      {standing.warnings.length > 0 && (
        <ul className="standing-warnings">
          {standing.warnings.map((warning) => (
            <li key={`${warning.kind}${warning.obligationKey ?? ''}`}>{asSentence(warning.sentence)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TurnFact({ page }: { page: ApplicationPage }) {
  const { turn } = page.standing;
  const side = usePerspective(page);
  if (page.standing.closure) return null;
  const duty = page.obligations.find((one) => one.key === turn.obligationKey);
  return (
    <div>
      <dt>Whose turn</dt>
      <dd>
        <strong>{nameOfTurn(page, side)}</strong>
        {turn.since && (
          <>
            {' '}
            since <TimeText at={Date.parse(turn.since)} />
          </>
        )}
        {turn.dueAt && (
          <>
            , <DueText dueAt={turn.dueAt} isLate={duty?.isLate ?? false} />
          </>
        )}
      </dd>
    </div>
  );
}

function PromiseFact({ page }: { page: ApplicationPage }) {
  const { promise } = page.standing;
  const { us } = usePerspective(page);
  if (!promise) return null;
  const state = PROMISES[promise.state];
  return (
    <div>
      <dt>{promise.by === us ? 'Your promise' : 'Their promise'}</dt>
      <dd>
        by <TimeText at={Date.parse(promise.dueAt) - 1} /> <Chip tone={state.tone}>{state.label}</Chip>
      </dd>
    </div>
  );
}

function UntoldFact({ page: { standing } }: { page: ApplicationPage }) {
  if (!standing.untold) return null;
  return (
    <div>
      <dt>Decided</dt>
      <dd>
        {OUTCOMES[standing.untold.outcome]}, <TimeText at={Date.parse(standing.untold.since)} />{' '}
        <Chip tone="late">not told</Chip>
      </dd>
    </div>
  );
}

function nameOfTurn({ standing }: ApplicationPage, { us, themName }: Perspective): string {
  const { party } = standing.turn;
  if (party === us) return 'Yours';
  if (party === 'nobody') return 'Nobody’s for now';
  return party === 'agency' ? 'The agency' : capitalised(themName);
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'they go on',
  decline: 'a no',
  hold: 'on hold',
  offer: 'an offer',
};

const PROMISES = {
  open: { tone: 'accent', label: 'still open' },
  kept: { tone: 'kept', label: 'kept' },
  slipped: { tone: 'soon', label: 'renewed in time' },
  broken: { tone: 'late', label: 'broken' },
  released: { tone: 'quiet', label: 'no longer due' },
} as const;

const CLOSURES = {
  told: 'and they were told',
  waived: 'without a word, for a written reason',
  withdrawn: 'they withdrew',
  hired: 'they were hired',
  declinedOffer: 'they declined the offer',
  withoutInterview: 'before any interview',
} as const;

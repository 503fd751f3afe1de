import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { Outcome } from '../../../domain/fact/fact.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { asSentence } from '../../lib/as-sentence.ts';
import { type Phrase, phrase, t } from '../../lib/language/phrase.ts';
import { type Perspective, usePerspective } from './perspective.ts';
import './standing-letter.css';

/** Where it stands, first as one sentence, then whose turn and what was promised. */
export function StandingLetter({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { standing } = page;
  const tone = standing.untold || standing.promise?.state === 'broken' ? 'late' : 'quiet';
  return (
    <section className="standing" data-tone={tone} aria-label={t('Where it stands')}>
      <p className="standing-sentence">{asSentence(standing.sentence)}</p>
      <dl className="standing-facts">
        <TurnFact page={page} />
        <UntoldFact page={page} />
        <PromiseFact page={page} />
        {standing.closure && (
          <div>
            <dt>{t('Closed', { context: 'application' })}</dt>
            <dd>
              <TimeText at={Date.parse(standing.closure.at)} />, {t(CLOSURES[standing.closure.how])}
            </dd>
          </div>
        )}
      </dl>
      {standing.warnings.length > 0 && (
        <ul className="standing-warnings">
          {standing.warnings.map((warning) => (
            <li key={`${warning.kind}${warning.obligationKey ?? ''}`}>
              {asSentence(warning.sentence)}{' '}
              {warning.kind === 'decisionMakerAway' && (
                <Link to="/settings/away">{t('Who decides meanwhile, and until when')}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TurnFact({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { turn } = page.standing;
  const side = usePerspective(page);
  if (page.standing.closure) return null;
  const duty = page.obligations.find((one) => one.key === turn.obligationKey);
  return (
    <div>
      <dt>{t('Whose turn')}</dt>
      <dd>
        <strong>{nameOfTurn(page, side)}</strong>
        {turn.since && (
          <>
            {' '}
            <Trans i18nKey="since <when/>" components={{ when: <TimeText at={Date.parse(turn.since)} /> }} />
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
  const { t } = useTranslation();
  const { promise } = page.standing;
  const { us } = usePerspective(page);
  if (!promise) return null;
  const state = PROMISES[promise.state];
  return (
    <div>
      <dt>{promise.by === us ? t('Your promise') : t('Their promise')}</dt>
      <dd>
        <Trans i18nKey="by <when/>" components={{ when: <TimeText at={Date.parse(promise.dueAt) - 1} /> }} />{' '}
        <Chip tone={state.tone}>{t(state.label)}</Chip>
      </dd>
    </div>
  );
}

function UntoldFact({ page: { standing } }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  if (!standing.untold) return null;
  return (
    <div>
      <dt>{t('Decided')}</dt>
      <dd>
        {t(OUTCOMES[standing.untold.outcome])}, <TimeText at={Date.parse(standing.untold.since)} />{' '}
        <Chip tone="late">{t('not told')}</Chip>
      </dd>
    </div>
  );
}

function nameOfTurn({ standing }: ApplicationPage, { us, themName }: Perspective): string {
  const { party } = standing.turn;
  if (party === us) return t('Yours');
  if (party === 'nobody') return t('Nobody’s for now');
  return party === 'agency' ? t('The agency') : themName;
}

const OUTCOMES: Readonly<Record<Outcome, Phrase>> = {
  advance: phrase('they go on'),
  decline: phrase('a no'),
  hold: phrase('on hold'),
  offer: phrase('an offer'),
};

const PROMISES = {
  open: { tone: 'accent', label: phrase('still open') },
  kept: { tone: 'kept', label: phrase('kept') },
  slipped: { tone: 'soon', label: phrase('renewed in time') },
  broken: { tone: 'late', label: phrase('broken') },
  released: { tone: 'quiet', label: phrase('no longer due') },
} as const;

const CLOSURES = {
  told: phrase('and they were told'),
  waived: phrase('without a word, for a written reason'),
  withdrawn: phrase('they withdrew'),
  hired: phrase('they were hired'),
  declinedOffer: phrase('they declined the offer'),
  withoutInterview: phrase('before any interview'),
} as const;

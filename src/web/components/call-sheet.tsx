import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallSheet as Sheet } from '../../contract/templates.ts';
import type { TeamWord } from '../../domain/fact/fact.ts';
import { SAID_IN_CALL } from '../../domain/spoken/call-situation.ts';
import { CALL_SITUATIONS, type CallSituation } from '../../domain/spoken/spoken-words.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../domain/wording/language.ts';
import { useReaderClock } from '../lib/clock.tsx';
import { type Phrase, phrase } from '../lib/language/phrase.ts';
import { callSheetQuery } from '../lib/spoken-query.ts';
import { sayDay, sayTime } from '../lib/when.ts';
import './call-sheet.css';
import { Loading, ProblemNotice } from './page-state.tsx';

interface CallSheetProps {
  readonly applicationId: string;
  /** Told what the call says once it reached them, for the record. */
  readonly onSituation?: ((says: readonly TeamWord[]) => void) | undefined;
}

/** Everything for one call on one sheet: whom, when, what to say first, what they may ask, what to leave on a machine. */
export function CallSheet({ applicationId, onSituation }: CallSheetProps) {
  const { t } = useTranslation();
  const [situation, setSituation] = useState<CallSituation>();
  const [language, setLanguage] = useState<Language>();
  const { data, error, refetch } = useQuery(callSheetQuery({ applicationId, situation, language }));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} />;
  return (
    <section className="call-sheet" aria-label={t('Call sheet')}>
      <Whom sheet={data} />
      <div className="call-choices">
        <NativeSelect
          size="xs"
          label={t('What it is about')}
          data={CALL_SITUATIONS.map((value) => ({ value, label: t(SITUATIONS[value]) }))}
          value={data.situation}
          onChange={(event) => {
            const chosen = event.currentTarget.value as CallSituation;
            setSituation(chosen);
            onSituation?.(SAID_IN_CALL[chosen]);
          }}
        />
        <NativeSelect
          size="xs"
          label={t('In which language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={data.language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
      </div>
      <Words sheet={data} />
    </section>
  );
}

function Whom({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const { timeZone: ours, now } = useReaderClock();
  const { person, phone, timeZone, times, prefers } = sheet;
  const isElsewhere = sayTime(ours, now) !== sayTime(timeZone, now);
  return (
    <dl className="call-whom">
      <div>
        <dt>{person}</dt>
        <dd>
          {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : t('No number is known.')}
        </dd>
      </div>
      <div>
        <dt>{t('A good time')}</dt>
        <dd>
          <ul>
            {times.map(({ from, until }) => {
              const [start, end] = [Date.parse(from), Date.parse(until)];
              return (
                <li key={from}>
                  {start <= now
                    ? t('now, until {{time}}', { time: sayTime(ours, end) })
                    : `${sayDay(ours, start, now)}, ${sayTime(ours, start)}–${sayTime(ours, end)}`}
                  {isElsewhere && (
                    <span className="call-theirs">
                      {' '}
                      {t('{{time}} where they live', {
                        time: `${sayTime(timeZone, Math.max(start, now))}–${sayTime(timeZone, end)}`,
                      })}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </dd>
      </div>
      {prefers !== null && (
        <div>
          <dt>{t('Their wish')}</dt>
          <dd>{prefers === 'call' ? t('A no by phone') : t('A no by mail: write, and offer a call')}</dd>
        </div>
      )}
    </dl>
  );
}

function Words({ sheet: { words, language } }: { sheet: Sheet }) {
  const { t } = useTranslation();
  return (
    <div className="call-words">
      <h3>{t('Say first')}</h3>
      <p lang={language} className="call-first">
        {words.first}
      </p>
      <ul lang={language}>
        {words.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {words.asked.length > 0 && (
        <details>
          <summary>{t('If they ask')}</summary>
          <dl lang={language}>
            {words.asked.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>{t('If a machine answers')}</summary>
        <p lang={language}>{words.voicemail}</p>
        <p className="call-note">{t('Never leave a decision on a machine.')}</p>
      </details>
      <p className="call-note">{t('Afterwards record whether you reached them, and what you promised.')}</p>
    </div>
  );
}

const SITUATIONS: Readonly<Record<CallSituation, Phrase>> = {
  no: phrase('A no'),
  runnerUp: phrase('A no to a runner-up'),
  cancelled: phrase('The opening was cancelled'),
  holding: phrase('It takes longer'),
  freeze: phrase('A hiring freeze'),
  nextStep: phrase('They go on'),
  offer: phrase('An offer'),
  interest: phrase('Whether they want the job'),
  missed: phrase('A missed interview'),
  talk: phrase('Something else'),
};

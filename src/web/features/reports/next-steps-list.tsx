import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PulseAnswer } from '../../../contract/pulse.ts';
import type { ListedPeople } from '../../../domain/measures/listed-people.ts';
import type { NextStep } from '../../../domain/measures/next-steps.ts';

/** Three things to do next, each with the people it is about. */
export function NextStepsList({ steps }: Pick<PulseAnswer, 'steps'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="report-title">{t('Three next steps')}</h2>
      <ol className="pulse-steps">
        {steps.map(({ step, count }) => {
          const who = PEOPLE[step];
          return (
            <li key={step}>
              {sayStep(t, step, count)}{' '}
              {who && (
                <Link to="/reports/people" search={{ who, days: 28 }}>
                  {t('See who they are')}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const PEOPLE: Readonly<Partial<Record<NextStep, ListedPeople>>> = {
  tellUntold: 'untold',
  answerWaiting: 'waiting',
  keepPromises: 'broken',
  answerFirst: 'chasers',
  closeByWord: 'waived',
  meetTheLaw: 'lawMissed',
  callFinalists: 'ended',
};

function sayStep(t: TFunction, step: NextStep, count: number): string {
  switch (step) {
    case 'tellUntold':
      return t(
        '{{count}} people are decided and have not been told. Tell them today; their letters are ready.',
        { count },
      );
    case 'answerWaiting':
      return t(
        '{{count}} people were interviewed and have no answer. Give each a dated word, even if it is “not yet”.',
        {
          count,
        },
      );
    case 'keepPromises':
      return t('{{count}} promises were broken. Before a day passes, send a holding note with a new one.', {
        count,
      });
    case 'promiseDates':
      return t('Name a day when an interview ends. A promised date is what people wait for most calmly.');
    case 'thankAtOnce':
      return t('The first word takes longer than a day. Send the thank-you on the day of the interview.');
    case 'answerFirst':
      return t('{{count}} times somebody had to ask. Write before they do: Today shows who is next.', {
        count,
      });
    case 'callFinalists':
      return t(
        'A last word takes long, or an interview was missed. Call finalists; a call ends the wait at once.',
      );
    case 'closeByWord':
      return t(
        '{{count}} processes were closed with a reason instead of a word. A short letter takes a minute.',
        { count },
      );
    case 'meetTheLaw':
      return t('{{count}} clocks of the law passed. Send the notice now; it counts late, but it counts.', {
        count,
      });
    case 'recallRunnersUp':
      return t('Look at the bench before you post again: runners-up know you already.');
    case 'keepGoing':
      return t('Keep going: {{count}} people were told how it ended.', { count });
    default:
      return step satisfies never;
  }
}

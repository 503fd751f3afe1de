import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EffectAnswer, RuleSetting, TouchedPeople } from '../../../../contract/policy.ts';
import type { RuleId } from '../../../../domain/policy/policy.ts';
import { wordOwed } from '../../../../domain/wording/words-owed.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';
import { useLanguage } from '../../../lib/language/use-language.ts';
import { effectQuery, type RuleScope } from './policy-query.ts';

/** Whom the change would touch today, in plain words and by name, before anything is saved. */
export function EffectPanel(props: { scope: RuleScope; rule: RuleId; setting: RuleSetting | null }) {
  const { t } = useTranslation();
  const effect = useQuery({
    ...effectQuery(props.scope, props.rule, props.setting),
    placeholderData: (previous: EffectAnswer | undefined) => previous,
  });
  return (
    <section
      className="effect"
      aria-label={t('What this would change today')}
      aria-live="polite"
      aria-busy={effect.isFetching}
    >
      <h4>{t('What this would change today')}</h4>
      {effect.error !== null && <ProblemNotice error={effect.error} onRetry={() => void effect.refetch()} />}
      {!effect.data && effect.isFetching && <p className="settings-quiet">{t('Working it out.')}</p>}
      {effect.data && !effect.error && <Effect effect={effect.data} isOld={effect.isPlaceholderData} />}
    </section>
  );
}

type Kind = 'becomeLate' | 'noLongerLate' | 'newlyOwed' | 'noLongerOwed' | 'dueEarlier' | 'dueLater';

/** In the order in which they matter. */
const SENTENCES: Readonly<Record<Kind, Phrase>> = {
  becomeLate: phrase('{{count}} people would become overdue.'),
  noLongerLate: phrase('{{count}} people would no longer be overdue.'),
  newlyOwed: phrase('{{count}} people would be owed a word that nobody owes them now.'),
  noLongerOwed: phrase('{{count}} people would no longer be owed this word.'),
  dueEarlier: phrase('The date of {{count}} people would come earlier.'),
  dueLater: phrase('The date of {{count}} people would come later.'),
};

function Effect({ effect, isOld }: { effect: EffectAnswer; isOld: boolean }) {
  const { t } = useTranslation();
  const kinds = (Object.keys(SENTENCES) as Kind[]).filter((kind) => effect[kind].count > 0);
  return (
    <div data-old={isOld}>
      {kinds.length === 0 && (
        <p>
          {effect.remindersMove > 0
            ? t('No date changes. Reminders about {{count}} people would move.', {
                count: effect.remindersMove,
              })
            : t('Nobody’s date changes today. It would hold for everyone who comes after.')}
        </p>
      )}
      {kinds.map((kind) => (
        <Touched key={kind} kind={kind} touched={effect[kind]} isAtLeast={!effect.isAll} />
      ))}
      <p className="settings-quiet">
        {effect.isAll
          ? t('Worked out for all {{count}} open applications.', { count: effect.checked })
          : t(
              'Worked out for the {{count}} open applications that it is most about; there are more, so each number is “at least”.',
              {
                count: effect.checked,
              },
            )}
      </p>
    </div>
  );
}

function Touched({ kind, touched, isAtLeast }: { kind: Kind; touched: TouchedPeople; isAtLeast: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { count, people } = touched;
  const sentence = t(SENTENCES[kind], { count });
  return (
    <details className="effect-kind" data-kind={kind}>
      <summary>{isAtLeast ? t('At least: {{sentence}}', { sentence }) : sentence}</summary>
      <ul>
        {people.map((one) => (
          <li key={one.applicationId}>
            <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
              {one.person.name}
            </Link>
            <span className="settings-quiet">
              {one.openingTitle}
              {one.kind && `, ${wordOwed(language, one.kind)}`}
              {one.dueAt && (
                <>
                  {', '}
                  {t('due')} <TimeText at={Date.parse(one.dueAt) - 1} />
                </>
              )}
              {one.wasDueAt && one.wasDueAt !== one.dueAt && (
                <>
                  {', '}
                  {t('now')} <TimeText at={Date.parse(one.wasDueAt) - 1} />
                </>
              )}
            </span>
          </li>
        ))}
        {count > people.length && (
          <li className="settings-quiet">{t('and {{count}} more', { count: count - people.length })}</li>
        )}
      </ul>
    </details>
  );
}

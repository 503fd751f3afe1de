import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PolicyAnswer, PolicyClock, PolicyRow } from '../../../../contract/policy.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { sayPlainDate } from '../../../lib/when.ts';
import { useMember, useWorkspace } from '../../../lib/workspace.ts';
import { ClockEditor } from './clock-editor.tsx';
import { policyQuery, type RuleScope } from './policy-query.ts';
import { RuleRow } from './rule-row.tsx';
import { hasOwnTime, saySpan } from './rule-sentences.ts';
import { CLOCK_WORDS, RULE_WORDS, SEEKER_GROUPS, TEAM_GROUPS } from './rule-words.ts';
import './rules.css';
import { TimingEditor } from './timing-editor.tsx';

/** Every rule that means something to this workspace, in the order of a process. */
export function RulesList({ scope, open }: { scope: RuleScope; open: string | undefined }) {
  const { t } = useTranslation();
  const policy = useQuery(policyQuery(scope));
  const isTeam = useWorkspace().kind === 'team';
  if (policy.isPending) return <Loading />;
  if (!policy.data) return <ProblemNotice error={policy.error} onRetry={() => void policy.refetch()} />;
  const rows = new Map(policy.data.timing.map((row) => [row.rule, row]));
  return (
    <>
      {(isTeam ? TEAM_GROUPS : SEEKER_GROUPS).map((group) => (
        <section key={group.title} className="settings-section">
          <h2>{t(group.title)}</h2>
          <ul className="rules">
            {group.rules.map((rule) => {
              const row = rows.get(rule);
              return row && <TimingRule key={rule} row={row} scope={scope} isOpen={open === rule} />;
            })}
          </ul>
        </section>
      ))}
      {isTeam && <Clocks clocks={policy.data.clocks} scope={scope} open={open} />}
    </>
  );
}

interface RuleProps {
  readonly scope: RuleScope;
  readonly isOpen: boolean;
}

function TimingRule({ row, scope, isOpen }: RuleProps & { row: PolicyRow }) {
  const { t } = useTranslation();
  const isAdmin = useMember().role === 'admin';
  return (
    <RuleRow
      rule={row.rule}
      words={RULE_WORDS[row.rule]}
      value={hasOwnTime(row.rule) ? saySpan(row.now.due) : t('as promised')}
      setHere={row.setHere}
      sources={row.sources}
      asOf={row.asOf}
      isOpen={isOpen}
      editor={
        isAdmin ? <TimingEditor key={JSON.stringify([scope, row.now])} row={row} scope={scope} /> : null
      }
    />
  );
}

function Clocks({
  clocks,
  scope,
  open,
}: {
  clocks: PolicyAnswer['clocks'];
  scope: RuleScope;
  open: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section className="settings-section">
      <h2>{t('What the law asks')}</h2>
      <p>
        {t(
          'Dates of the law stand beside every other date, and nothing moves them. What we know is below, with the day on which it was last checked. None of this is legal advice.',
        )}
      </p>
      <ul className="rules">
        {clocks.map((clock) => (
          <ClockRule key={clock.rule} clock={clock} scope={scope} isOpen={open === clock.rule} />
        ))}
      </ul>
    </section>
  );
}

function ClockRule({ clock, scope, isOpen }: RuleProps & { clock: PolicyClock }) {
  const { t } = useTranslation();
  const isAdmin = useMember().role === 'admin';
  return (
    <RuleRow
      rule={clock.rule}
      words={CLOCK_WORDS[clock.rule]}
      value={clock.now.isOn ? t('on, {{span}}', { span: saySpan(clock.now.due) }) : t('off')}
      isOff={!clock.now.isOn}
      setHere={clock.setHere}
      sources={clock.sources}
      asOf={clock.asOf}
      isOpen={isOpen}
      editor={
        isAdmin ? <ClockEditor key={JSON.stringify([scope, clock.now])} clock={clock} scope={scope} /> : null
      }
    >
      <p className="settings-quiet">{whereItHolds(clock, t)}</p>
    </RuleRow>
  );
}

function whereItHolds(clock: PolicyClock, t: ReturnType<typeof useTranslation>['t']): string {
  const place = clock.region ? `${clock.country}-${clock.region}` : clock.country;
  return [
    t('Holds for openings in {{place}}, for employers of {{size}} people or more.', {
      place,
      size: clock.smallestEmployer,
    }),
    ...(clock.needsPublicPosting ? [t('Only where the opening was advertised to the public.')] : []),
    t('By law: {{span}}.', { span: saySpan(clock.legal) }),
    t('In force since {{day}}.', { day: sayPlainDate(clock.inForceSince) }),
  ].join(' ');
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleId } from '../../../../domain/policy/policy.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { policyChangesQuery } from './policy-query.ts';
import { saySetting } from './rule-sentences.ts';

/** Who changed the rule, from what to what, and when. */
export function RuleHistory({ rule }: { rule: RuleId }) {
  const { t } = useTranslation();
  const changes = useQuery(policyChangesQuery(rule)).data?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <details className="rule-history">
      <summary>{t('Changed {{count}} times', { count: changes.length })}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <TimeText at={Date.parse(change.at)} withTime />,{' '}
            {t('{{name}}: from {{was}} to {{became}}', {
              name: change.by?.name ?? t('Somebody'),
              was: saySetting(change.was),
              became: saySetting(change.became),
            })}
            {change.opening && ` (${change.opening.name})`}
            {change.stage && ` (${change.stage})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

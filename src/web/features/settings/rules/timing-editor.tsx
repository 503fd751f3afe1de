import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyRow, RuleSetting } from '../../../../contract/policy.ts';
import { problemOf } from '../../../lib/problem.ts';
import { EffectPanel } from './effect-panel.tsx';
import type { RuleScope } from './policy-query.ts';
import { nudgeOf, reminderDraft } from './reminder-draft.ts';
import { RemindersField } from './reminders-field.tsx';
import { RuleButtons } from './rule-buttons.tsx';
import { hasOwnTime, saySpan } from './rule-sentences.ts';
import { SpanField } from './span-field.tsx';
import { differing, useRuleDraft } from './use-rule-draft.ts';

/** One row of the timing: how long, who is reminded, and what a change would do. */
export function TimingEditor({ row, scope }: { row: PolicyRow; scope: RuleScope }) {
  const { t } = useTranslation();
  const [due, setDue] = useState(row.now.due);
  const [reminders, setReminders] = useState(row.now.nudges.map(reminderDraft));
  const put = (value: PolicyRow['now']): void => {
    setDue(value.due);
    setReminders(value.nudges.map(reminderDraft));
  };
  const draft = useRuleDraft({
    scope,
    rule: row.rule,
    setting: settingOf(row, { due, nudges: reminders.map(nudgeOf) }),
    saved: settingOf(row, row.now),
  });
  const { fields } = problemOf(draft.save.error);
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        draft.save.mutate(settingOf(row, { due, nudges: reminders.map(nudgeOf) }));
      }}
    >
      {hasOwnTime(row.rule) && (
        <SpanField label={t('Due within')} value={due} onChange={setDue} error={fields['setting.due']} />
      )}
      <RemindersField value={reminders} onChange={(given) => setReminders([...given])} />
      <p className="settings-quiet">
        {row.isSetAbove ? t('The workspace says:') : t('The default:')}{' '}
        {hasOwnTime(row.rule) && `${saySpan(row.otherwise.due)}, `}
        {t('{{count}} reminders', { count: row.otherwise.nudges.length })}.
      </p>
      {draft.isTriedChanged && <EffectPanel scope={scope} rule={row.rule} setting={draft.tried} />}
      <RuleButtons
        draft={draft}
        isSet={row.setHere !== null}
        onReset={() => {
          put(row.otherwise);
          draft.save.mutate(null);
        }}
        onUndo={() => put(row.now)}
      />
    </form>
  );
}

function settingOf(row: PolicyRow, value: PolicyRow['now']): RuleSetting | null {
  const parts = differing(value, row.otherwise);
  return parts && { rule: row.rule, ...parts };
}

import { ActionIcon, Button, NativeSelect, NumberInput, Switch } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyClock, RuleSetting } from '../../../../contract/policy.ts';
import type { NudgeReceiver } from '../../../../domain/obligation/obligation.ts';
import { problemOf } from '../../../lib/problem.ts';
import { EffectPanel } from './effect-panel.tsx';
import type { RuleScope } from './policy-query.ts';
import { receiverChoices } from './reminders-field.tsx';
import { RuleButtons } from './rule-buttons.tsx';
import { SpanField } from './span-field.tsx';
import { differing, useRuleDraft } from './use-rule-draft.ts';

/** A duty in law: on or off, how much earlier than the law you want it done, and who is warned. */
export function ClockEditor({ clock, scope }: { clock: PolicyClock; scope: RuleScope }) {
  const { t } = useTranslation();
  const [value, setValue] = useState(clock.now);
  const put = (change: Partial<PolicyClock['now']>): void => setValue({ ...value, ...change });
  const draft = useRuleDraft({
    scope,
    rule: clock.rule,
    setting: settingOf(clock, value),
    saved: settingOf(clock, clock.now),
  });
  const { fields } = problemOf(draft.save.error);
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        draft.save.mutate(settingOf(clock, value));
      }}
    >
      <Switch
        label={t('Keep this clock')}
        description={t(
          'Off: nobody is reminded, and no date of the law is shown. None of this is legal advice.',
        )}
        checked={value.isOn}
        onChange={(event) => put({ isOn: event.currentTarget.checked })}
      />
      {value.isOn && (
        <>
          <SpanField
            label={t('We want it done within')}
            value={value.due}
            onChange={(due) => put({ due })}
            error={fields['setting.due']}
          />
          <NumberInput
            label={t('Show a warning after days')}
            description={t('Leave empty for no warning.')}
            className="rule-warn"
            min={1}
            max={400}
            allowDecimal={false}
            value={value.warnAfterDays ?? ''}
            onChange={(given) => put({ warnAfterDays: given === '' ? null : Number(given) })}
          />
          <LegalReminders value={value.nudges} onChange={(nudges) => put({ nudges })} />
        </>
      )}
      {draft.isTriedChanged && <EffectPanel scope={scope} rule={clock.rule} setting={draft.tried} />}
      <RuleButtons
        draft={draft}
        isSet={clock.setHere !== null}
        onReset={() => {
          setValue(clock.otherwise);
          draft.save.mutate(null);
        }}
        onUndo={() => setValue(clock.now)}
      />
    </form>
  );
}

type LegalNudges = PolicyClock['now']['nudges'];

function LegalReminders({ value, onChange }: { value: LegalNudges; onChange: (value: LegalNudges) => void }) {
  const { t } = useTranslation();
  const put = (index: number, change: Partial<LegalNudges[number]>): void =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset className="rule-reminders">
      <legend>{t('Reminders')}</legend>
      {value.map((nudge, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
        <div key={index} className="rule-reminder">
          <NativeSelect
            aria-label={t('Reminder {{number}}: who', { number: index + 1 })}
            data={receiverChoices(t)}
            value={nudge.to}
            onChange={(event) => put(index, { to: event.currentTarget.value as NudgeReceiver })}
          />
          <NumberInput
            aria-label={t('Reminder {{number}}: days after the clock began', { number: index + 1 })}
            className="rule-reminder-days"
            min={0}
            max={400}
            allowDecimal={false}
            allowNegative={false}
            value={nudge.afterDays}
            onChange={(days) => days !== '' && put(index, { afterDays: Number(days) })}
          />
          <span className="settings-quiet">{t('days after the clock began')}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('Remove reminder {{number}}', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={16} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      {value.length < 20 && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.8} />}
          onClick={() => onChange([...value, { afterDays: 1, to: 'owner' }])}
        >
          {t('Add a reminder')}
        </Button>
      )}
    </fieldset>
  );
}

function settingOf(clock: PolicyClock, value: PolicyClock['now']): RuleSetting | null {
  const parts = differing(value, clock.otherwise);
  return parts && ({ rule: clock.rule, ...parts } as RuleSetting);
}

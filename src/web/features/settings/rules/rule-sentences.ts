import type { RuleSetting, Span } from '../../../../contract/policy.ts';
import type { NudgeReceiver } from '../../../../domain/obligation/obligation.ts';
import type { TimingRowId } from '../../../../domain/policy/policy.ts';
import { type Phrase, phrase, t } from '../../../lib/language/phrase.ts';
import { sayUnits } from '../../../lib/when.ts';

type AnySpan = Span | { readonly months: number };

/** "5 business days", "30 days", "the same day", "1 business day before". */
export function saySpan(span: AnySpan): string {
  if ('calendarDays' in span) return sayUnits(span.calendarDays, 'day');
  if ('months' in span) return sayUnits(span.months, 'month');
  if ('hours' in span) return sayUnits(span.hours, 'hour');
  if ('minutes' in span) return sayUnits(span.minutes, 'minute');
  const days = span.businessDays;
  if (days === 0) return t('the same day');
  return days > 0
    ? t('{{count}} business days', { count: days })
    : t('{{count}} business days before', { count: -days });
}

/** What a rule was set to, for the history of it. */
export function saySetting(setting: RuleSetting | null): string {
  if (setting === null) return t('the default');
  const parts = [
    ...('isOn' in setting && setting.isOn !== undefined ? [setting.isOn ? t('on') : t('off')] : []),
    ...(setting.due === undefined ? [] : [saySpan(setting.due)]),
    ...('warnAfterDays' in setting && setting.warnAfterDays !== undefined
      ? [sayWarning(setting.warnAfterDays)]
      : []),
    ...(setting.nudges === undefined ? [] : [t('{{count}} reminders', { count: setting.nudges.length })]),
  ];
  return parts.length === 0 ? t('the default') : parts.join(', ');
}

export function sayWarning(days: number | null): string {
  return days === null ? t('no warning') : t('a warning after {{days}}', { days: sayUnits(days, 'day') });
}

/** To whom a reminder goes. */
export const RECEIVERS: Readonly<Record<NudgeReceiver, Phrase>> = {
  owner: phrase('whoever owes it'),
  lead: phrase('the lead'),
  manager: phrase('the hiring manager'),
  headOfHiring: phrase('the head of hiring'),
  complianceOwner: phrase('whoever answers for the law'),
  team: phrase('the whole team'),
  interviewer: phrase('the interviewer'),
  candidate: phrase('the candidate'),
  agency: phrase('the agency'),
  referee: phrase('the referee'),
};

/** A promise is due when it was promised for; its time is nobody's to set. */
export function hasOwnTime(rule: TimingRowId): boolean {
  return rule !== 'promise';
}

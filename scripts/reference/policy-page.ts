import { DEFAULT_TIMING } from '../../src/domain/policy/default-policy.ts';
import { LEGAL_CLOCKS } from '../../src/domain/policy/legal-clocks.ts';
import type { LegalClock, LegalNudge, NudgeRow, Span, TimingRow } from '../../src/domain/policy/policy.ts';

export function policyPage(): string {
  const rows = Object.entries(DEFAULT_TIMING).map(([id, row]) => timingRow(id, row));
  const clocks = Object.entries(LEGAL_CLOCKS).map(([id, clock]) => legalSection(id, clock));
  return `${INTRODUCTION}\n${TABLE_HEAD}\n${rows.join('\n')}\n\n${LEGAL_INTRODUCTION}\n${clocks.join('\n')}`;
}

const INTRODUCTION = `# Policy

Generated from \`src/domain/policy\` by \`npm run reference\`; change it there.

The dates that hold when nobody promised one. A promise beats a default, and a law beats both. Each can be set differently
for a workspace, an opening or a stage. BD is a business day in the calendar of the party that owes. Sources are sections
of [evidence](../evidence.md); \`design\` marks our own choice.

## Timing
`;

const TABLE_HEAD =
  '| Row | What happened | Due after | Reminders | Sources | As of |\n| --- | --- | --- | --- | --- | --- |';

const LEGAL_INTRODUCTION = `## Legal clocks

Duties in law to answer, as data with a date. None of this is legal advice.
`;

function timingRow(id: string, { event, due, nudges, sources, asOf }: TimingRow): string {
  const reminders = nudges.map(nudgeInWords).join('; ') || 'none';
  return `| \`${id}\` | ${event} | ${spanInWords(due)} | ${reminders} | ${sources.join(', ')} | ${asOf} |`;
}

function nudgeInWords({ from, businessDays, to, isImmediate }: NudgeRow): string {
  if (isImmediate) return `${to} at once`;
  if (from === 'cause') return `${to} after ${businessDays} BD`;
  if (businessDays === 0) return `${to} on the day`;
  return `${to} ${Math.abs(businessDays)} BD ${businessDays < 0 ? 'before' : 'late'}`;
}

function spanInWords(span: Span | { readonly months: number }): string {
  if ('businessDays' in span) return businessDaysInWords(span.businessDays);
  if ('calendarDays' in span) return `${span.calendarDays} days`;
  if ('hours' in span) return `${span.hours} hours`;
  if ('minutes' in span) return `${span.minutes} minutes`;
  return `${span.months} months`;
}

function businessDaysInWords(days: number): string {
  if (days === 0) return 'the same day';
  return days > 0 ? `${days} BD` : `${-days} BD before`;
}

function legalSection(id: string, clock: LegalClock): string {
  const place = clock.region ? `${clock.country}-${clock.region}` : clock.country;
  return `### ${id}

${clock.duty}.

- Place: ${place}; employers of ${clock.smallestEmployer} or more${clock.needsPublicPosting ? '; public postings' : ''}; in force since ${clock.inForceSince}
- By law: ${spanInWords(clock.legal)}. Due here: ${spanInWords(clock.due)}${clock.warnAfterDays === null ? '' : `; a warning after ${clock.warnAfterDays} days`}
- Reminders: ${clock.nudges.map(legalNudgeInWords).join('; ') || 'none'}
- Checked on ${clock.asOf}. Sources: ${clock.sources.join(', ')}
- ${clock.isOn ? 'On' : 'Off'} where nobody says otherwise
`;
}

function legalNudgeInWords({ afterDays, to }: LegalNudge): string {
  return `${to} after ${afterDays} ${afterDays === 1 ? 'day' : 'days'}`;
}

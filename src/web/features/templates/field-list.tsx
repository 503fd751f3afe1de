import { useTranslation } from 'react-i18next';
import { DRAFT_RULES, type DraftKind, NEEDS_BENCH } from '../../../domain/draft/draft-kind.ts';
import { FIELD_NAMES, type FieldName } from '../../../domain/draft/fields.ts';
import { FIELDS } from '../../lib/letter-words.ts';

/** What may be named in a letter, with what it means; a tap puts it where the cursor is. */
export function FieldList({ kind, onInsert }: { kind: DraftKind; onInsert: (field: string) => void }) {
  const { t } = useTranslation();
  return (
    <details className="template-field-list">
      <summary>{t('What you may name')}</summary>
      <ul>
        {FIELD_NAMES.filter((field) => fits(kind, field)).map((field) => (
          <li key={field}>
            <button type="button" onClick={() => onInsert(field)}>{`{{ ${field} }}`}</button>
            <span>{t(FIELDS[field])}</span>
          </li>
        ))}
      </ul>
      <p>
        {t(
          'A field about which nothing is known keeps the letter from being sent. To say something only where it is known, write:',
        )}{' '}
        <code>{'{% if interviewers %} … {{ interviewers }} … {% endif %}'}</code>
      </p>
    </details>
  );
}

function fits(kind: DraftKind, field: FieldName): boolean {
  if (field === 'freeze_cause') return kind === 'freezeNotice';
  if (field === 'new_opening') return kind === 'reconnect';
  if (field === 'bench_until') return NEEDS_BENCH.has(kind);
  if (field === 'word') return kind === 'agencyRelay';
  return field !== 'recruiter_name' || DRAFT_RULES[kind].isToAgency;
}

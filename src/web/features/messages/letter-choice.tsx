import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { DRAFT_RULES, type DraftKind, isDraftKind, NEEDS_BENCH } from '../../../domain/draft/draft-kind.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { GROUPS, LETTERS } from '../../lib/letter-words.ts';

export interface LetterChoiceMade {
  readonly kind?: DraftKind;
  readonly language?: Language;
}

interface LetterChoiceProps {
  readonly message: Message;
  readonly isDisabled: boolean;
  readonly onChoice: (made: LetterChoiceMade) => void;
}

/** Which letter it is, and in which language: another choice writes it anew. */
export function LetterChoice({ message, isDisabled, onChoice }: LetterChoiceProps) {
  const { t } = useTranslation();
  const kind = isDraftKind(message.kind) ? message.kind : 'letter';
  const groups = GROUPS.map(({ name, kinds }) => ({
    group: t(name),
    items: kinds
      .filter((one) => one === kind || mayBecome(message, one))
      .map((one) => ({ value: one, label: t(LETTERS[one].name) })),
  })).filter(({ items }) => items.length > 0);
  return (
    <div className="letter-choice">
      <NativeSelect
        label={t('Kind of letter')}
        data={groups}
        value={kind}
        disabled={isDisabled}
        onChange={({ currentTarget: { value } }) => isDraftKind(value) && onChoice({ kind: value })}
      />
      <NativeSelect
        label={t('Language of the letter')}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={message.language}
        disabled={isDisabled}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && onChoice({ language: value })}
      />
    </div>
  );
}

/** What stands by its own step, or is for somebody else, is begun there and not by a choice here. */
function mayBecome({ to }: Message, kind: DraftKind): boolean {
  const { isToReferee, isToAgency } = DRAFT_RULES[kind];
  if (isToReferee || to.party === 'referee') return isToReferee && to.party === 'referee';
  if (isToAgency) return to.party === 'agency' && kind !== 'agencyRelay';
  return !NEEDS_BENCH.has(kind) && !BY_LAW.has(kind);
}

const BY_LAW: ReadonlySet<DraftKind> = new Set(['checkDisclosure', 'preAdverse', 'adverseNotice']);

import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
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
  readonly onChoice: (made: LetterChoiceMade) => void;
}

/** Which letter it is, and in which language: another choice writes it anew. */
export function LetterChoice({ message, onChoice }: LetterChoiceProps) {
  const { t } = useTranslation();
  const kind = isDraftKind(message.kind) ? message.kind : 'letter';
  const { chosen, choose, chooseNow } = useSettled(message, onChoice);
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
        value={chosen.kind ?? kind}
        onBlur={chooseNow}
        onChange={({ currentTarget: { value } }) => isDraftKind(value) && choose({ kind: value })}
      />
      <NativeSelect
        label={t('Language of the letter')}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={chosen.language ?? message.language}
        onBlur={chooseNow}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && choose({ language: value })}
      />
    </div>
  );
}

const SETTLES_AFTER_MS = 700;

/** Whoever goes through a list with the arrows passes others on the way: the letter waits until they have come to rest. */
function useSettled(message: Message, onChoice: LetterChoiceProps['onChoice']) {
  const [chosen, setChosen] = useState<LetterChoiceMade>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(chosen);
  function chooseNow(): void {
    clearTimeout(timer.current);
    const made = latest.current;
    latest.current = {};
    const isOther =
      (made.kind !== undefined && made.kind !== message.kind) ||
      (made.language !== undefined && made.language !== message.language);
    if (isOther) onChoice(made);
    else setChosen({});
  }
  function choose(made: LetterChoiceMade): void {
    latest.current = { ...latest.current, ...made };
    setChosen(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(chooseNow, SETTLES_AFTER_MS);
  }
  // The mail as it came back says what holds.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the mail itself has changed
  useEffect(() => {
    if (Object.keys(latest.current).length === 0) setChosen({});
  }, [message]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { chosen, choose, chooseNow };
}

/** What stands by its own step, or is for somebody else, is begun there and not by a choice here. */
function mayBecome({ to }: Message, kind: DraftKind): boolean {
  const { isToReferee, isToAgency } = DRAFT_RULES[kind];
  if (isToReferee || to.party === 'referee') return isToReferee && to.party === 'referee';
  if (isToAgency) return to.party === 'agency' && kind !== 'agencyRelay';
  return !NEEDS_BENCH.has(kind) && !BY_LAW.has(kind);
}

const BY_LAW: ReadonlySet<DraftKind> = new Set(['checkDisclosure', 'preAdverse', 'adverseNotice']);

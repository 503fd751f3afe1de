import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomSituation } from '../../domain/spoken/spoken-words.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../domain/wording/language.ts';
import { type Phrase, phrase } from '../lib/language/phrase.ts';
import { roomWordsQuery } from '../lib/spoken-query.ts';
import { Loading, ProblemNotice } from './page-state.tsx';
import './room-words.css';

/** Words for an honest answer in the room, one tap away: large, in their language, to be read out or glanced at. */
export function RoomWords({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="room-words" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('Words for the room')}</summary>
      {isOpen && <Situations applicationId={applicationId} />}
    </details>
  );
}

function Situations({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>();
  const { data, error, refetch } = useQuery(roomWordsQuery({ applicationId, language }));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} />;
  return (
    <div className="room-situations">
      {data.situations.map(({ situation, words }, index) => (
        <details key={situation} name="room-words" open={index === 0}>
          <summary>{t(SITUATIONS[situation])}</summary>
          <div lang={data.language}>
            {words.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </details>
      ))}
      <NativeSelect
        size="xs"
        label={t('In which language')}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={data.language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      />
    </div>
  );
}

const SITUATIONS: Readonly<Record<RoomSituation, Phrase>> = {
  clearNo: phrase('It is a no, and you know it now'),
  missingRequirement: phrase('Something is missing that the job can’t do without'),
  morePeople: phrase('There are more people to see'),
  notDecided: phrase('You don’t know yet'),
  good: phrase('It went well, and nothing is decided'),
  howDidIDo: phrase('They ask: “How did I do?”'),
  askWish: phrase('Ask how they would take a no'),
  askSearch: phrase('Ask where they are in their search'),
};

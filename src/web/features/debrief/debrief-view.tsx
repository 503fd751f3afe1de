import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefSheet } from '../../../contract/debriefs.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { RoomWords } from '../../components/room-words.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { asSentence } from '../../lib/as-sentence.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { useMember } from '../../lib/workspace.ts';
import { DebriefForm } from './debrief-form.tsx';
import { type DebriefKey, debriefQuery } from './debrief-query.ts';
import './debrief.css';

/** The debrief of one interview on one screen of a telephone: before it ends the words for the room, after it the questions. */
export function DebriefView(key: DebriefKey) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(debriefQuery(key));
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="debrief">
      <header className="debrief-head">
        <h1>{t('Debrief on {{who}}', { who: data.person.name })}</h1>
        <p>
          {data.opening.name}, {data.stage}
          {data.startsAt && (
            <>
              , <TimeText at={Date.parse(data.startsAt)} withTime />
            </>
          )}
        </p>
      </header>
      <RoomWords applicationId={data.applicationId} />
      <Below sheet={data} />
    </div>
  );
}

function Below({ sheet }: { sheet: DebriefSheet }) {
  const { t } = useTranslation();
  const { now } = useReaderClock();
  const queryClient = useQueryClient();
  const [recorded, setRecorded] = useState<string | null>(null);
  const [isAgain, setAgain] = useState(false);
  const mayRecord = useMember().role !== 'viewer';
  if (recorded !== null) return <Done sheet={sheet} sentence={recorded} />;
  if (sheet.is === 'cancelled' || sheet.is === 'missed')
    return <p className="debrief-word">{t('This interview did not take place.')}</p>;
  if (sheet.startsAt !== null && Date.parse(sheet.startsAt) > now)
    return <p className="debrief-word">{t('The questions come when it has begun.')}</p>;
  if (!mayRecord) return <p className="debrief-word">{t('You may look, and not record.')}</p>;
  if (sheet.hasOwnDebrief && !isAgain)
    return (
      <div className="debrief-word">
        <p>{t('You have recorded this one already.')}</p>
        <Button variant="default" onClick={() => setAgain(true)}>
          {t('Record something more')}
        </Button>
      </div>
    );
  return (
    <DebriefForm
      sheet={sheet}
      onRecorded={(sentence) => {
        setRecorded(sentence);
        void queryClient.invalidateQueries({ queryKey: ['today'] });
        void queryClient.invalidateQueries({ queryKey: ['application', sheet.applicationId] });
      }}
    />
  );
}

function Done({ sheet, sentence }: { sheet: DebriefSheet; sentence: string }) {
  const { t } = useTranslation();
  return (
    <div className="debrief-word" role="status">
      <p className="debrief-done">{t('Recorded. Thank you.')}</p>
      <p>{asSentence(sentence)}</p>
      <Link to="/applications/$applicationId" params={{ applicationId: sheet.applicationId }}>
        {t('Open the page of {{name}}', { name: sheet.person.name })}
      </Link>
    </div>
  );
}

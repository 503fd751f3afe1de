import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { LetterForm, type Opened } from './letter-form.tsx';
import { keepMessage } from './messages-query.ts';

interface ComposerProps {
  readonly applicationId: string;
  /** The key of a duty, the id of a message, or `next` for the word that is owed first. */
  readonly what: string;
  readonly onOpened: (messageId: string) => void;
  readonly onClose: () => void;
}

/** A mail to write: the draft that somebody began, or a new one from what the duty asks for. */
export function Composer({ applicationId, what, onOpened, onClose }: ComposerProps) {
  const queryClient = useQueryClient();
  const [key] = useState(newId);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isLeft = false;
    setError(null);
    findOrStart({ applicationId, what, key }).then(
      (found) => {
        if (isLeft) return;
        setOpened(found);
        onOpened(found.message.id);
        keepMessage(queryClient, found.message);
      },
      (problem: unknown) => !isLeft && setError(problem),
    );
    return () => {
      isLeft = true;
    };
  }, [applicationId, what, key, attempt, queryClient, onOpened]);
  if (error) return <ProblemNotice error={error} onRetry={() => setAttempt(attempt + 1)} />;
  if (!opened) return <Loading rows={3} />;
  return <LetterForm key={opened.message.id} opened={opened} onClose={onClose} />;
}

interface Asked {
  readonly applicationId: string;
  readonly what: string;
  readonly key: string;
}

async function findOrStart({ applicationId, what, key }: Asked): Promise<Opened> {
  const params = { applicationId };
  const begun = UUID.test(what) ? what : await findBegun(applicationId, what);
  if (begun !== undefined) {
    const message = await call('get /api/messages/{messageId}', { params: { messageId: begun } });
    return { message, isNew: false };
  }
  const body = what === 'next' ? {} : { fulfils: what };
  const options = { idempotencyKey: key };
  const message = await call('post /api/applications/{applicationId}/drafts', { params, body }, options);
  return { message, isNew: true };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function findBegun(applicationId: string, what: string): Promise<string | undefined> {
  const { messages } = await call('get /api/applications/{applicationId}/messages', {
    params: { applicationId },
  });
  const drafts = messages.filter(({ state }) => state === 'draft');
  return drafts.find((one) => what === 'next' || one.fulfils === what)?.id;
}

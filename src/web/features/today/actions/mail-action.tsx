import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../contract/messages.ts';
import { CallFirst } from '../../../components/call-first.tsx';
import { LetterBlanks } from '../../../components/letter-blanks.tsx';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { showUndoable } from '../../../components/undoable.tsx';
import { call } from '../../../lib/api.ts';
import { newId } from '../../../lib/new-id.ts';
import { focusBeside, focusRowWhenBack } from '../row-focus.ts';
import { useRowStage } from '../row-stage.tsx';
import type { RowSubject } from '../row-subject.ts';
import { CancelButton } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { useFirstFocus } from './use-first-focus.ts';

/** The draft that is ready for a duty: read it, change what is not yours, send it. Whoever wished for a call is called first. */
export function MailAction(props: ActionProps) {
  const { subject, page } = props;
  const { toggle } = useRowStage();
  return (
    <CallFirst page={page} dutyKey={subject.key} onCall={() => toggle(subject.rowId, 'call')}>
      <ReadyDraft {...props} />
    </CallFirst>
  );
}

function ReadyDraft({ subject, page }: ActionProps) {
  const [key] = useState(newId);
  const { data, error, refetch } = useQuery({
    queryKey: ['message', 'for', page.id, subject.key, key],
    queryFn: () => findOrStart({ applicationId: page.id, fulfils: subject.key ?? '', key }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} />;
  return <Letter subject={subject} message={data} />;
}

interface Asked {
  readonly applicationId: string;
  readonly fulfils: string;
  /** The same for each try, so that one draft is begun and not two. */
  readonly key: string;
}

/** Somebody may have begun to write it already. */
async function findOrStart({ applicationId, fulfils, key }: Asked): Promise<Message> {
  const params = { applicationId };
  const { messages } = await call('get /api/applications/{applicationId}/messages', { params });
  const begun = messages.find((one) => one.state === 'draft' && one.fulfils === fulfils);
  if (begun !== undefined)
    return await call('get /api/messages/{messageId}', { params: { messageId: begun.id } });
  const body = fulfils === '' ? {} : { fulfils };
  return await call(
    'post /api/applications/{applicationId}/drafts',
    { params, body },
    { idempotencyKey: key },
  );
}

interface LetterProps {
  readonly subject: RowSubject;
  readonly message: Message;
}

export function Letter({ subject, message }: LetterProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ subject: message.subject ?? '', text: message.text ?? '' });
  const frame = useFirstFocus<HTMLFormElement>();
  const area = useRef<HTMLTextAreaElement>(null);
  const { isSending, failure, findings, send } = useLetterSend(subject, message);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSending) void send(fields);
  };
  return (
    <form
      ref={frame}
      className="form"
      aria-label={t('Mail')}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSubmit(event);
      }}
    >
      <p className="row-letter-to">
        {t('To {{name}}', { name: message.to.name ?? t('nobody yet') })}{' '}
        <span>{message.to.address ?? t('no address is known')}</span>
      </p>
      {failure !== null && <ProblemNotice error={failure} />}
      <TextInput
        label={t('Subject')}
        value={fields.subject}
        onChange={(event) => setFields({ ...fields, subject: event.currentTarget.value })}
      />
      <LetterBlanks
        words={fields}
        personName={message.person.name}
        onFilled={(words) => setFields({ ...fields, ...words })}
        area={area}
      />
      <Textarea
        ref={area}
        label={t('Text')}
        data-first-focus
        autosize
        minRows={7}
        maxRows={18}
        value={fields.text}
        onChange={(event) => setFields({ ...fields, text: event.currentTarget.value })}
      />
      {findings.length > 0 && (
        <ul className="row-letter-findings" aria-label={t('Before it can leave')}>
          {findings.map(({ kind, sentence, wayOut }) => (
            <li key={kind}>
              <strong>{sentence}</strong> {wayOut}
            </li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        <Button type="submit" loading={isSending}>
          {t('Send')}
        </Button>
        <CancelButton rowId={subject.rowId} />
        <span className="row-action-hint">{t('Ctrl and Enter')}</span>
      </div>
    </form>
  );
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** Approving is what people mean by sending: the mail waits a moment, and can be taken back until it has left. */
function useLetterSend(subject: RowSubject, message: Message) {
  const { t } = useTranslation();
  const stage = useRowStage();
  const queryClient = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [findings, setFindings] = useState(message.findings);
  const [saved, setSaved] = useState<Words>({ subject: message.subject ?? '', text: message.text ?? '' });
  const params = { messageId: message.id };

  async function approve(words: Words): Promise<Message | null> {
    if (words.subject !== saved.subject || words.text !== saved.text) {
      const edited = await call('put /api/messages/{messageId}', { params, body: { ...words } });
      setSaved(words);
      setFindings(edited.findings);
      if (edited.findings.length > 0) return null;
    } else if (findings.length > 0) return null;
    const body = { when: 'held', asDraft: true } as const;
    return await call('put /api/messages/{messageId}/approval', { params, body });
  }
  async function refresh(): Promise<void> {
    void queryClient.invalidateQueries({ queryKey: ['application', subject.applicationId] });
    await queryClient.invalidateQueries({ queryKey: ['today'] });
  }
  async function send(words: Words): Promise<void> {
    setSending(true);
    setFailure(null);
    focusBeside(subject.rowId);
    stage.leave(subject.rowId);
    try {
      const after = await approve(words);
      if (after === null) {
        stage.comeBack(subject.rowId);
        return;
      }
      showUndoable({
        title: t('Approved'),
        message: after.sentence,
        undo: async () => {
          await call('delete /api/messages/{messageId}/approval', { params });
          await refresh();
          focusRowWhenBack(subject.rowId);
        },
      });
      await refresh();
      stage.finish(subject.rowId);
    } catch (error) {
      setFailure(error);
      stage.comeBack(subject.rowId);
    } finally {
      setSending(false);
    }
  }
  return { isSending, failure, findings, send };
}

import { Button, CopyButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SoughtPage } from '../../../contract/seeker.ts';
import { OWN_DRAFT_KINDS, type OwnDraftKind } from '../../../domain/advice/own-draft-kind.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { type Answer, call } from '../../lib/api.ts';
import { keepPage } from '../../lib/application-query.ts';
import { currentLanguage } from '../../lib/language/language.ts';
import { DRAFTS, OWN_FINDINGS } from './search-words.ts';

type Known = SoughtPage['people'][number];

interface WriteLetterProps {
  readonly applicationId: string;
  readonly suggested: OwnDraftKind | null;
  readonly canSend: boolean;
  /** Those known at the company: each may get a letter of their own. */
  readonly people: readonly Known[];
}

/** A letter of one's own from what was logged: read, changed, checked, then copied, mailed or sent. */
export function WriteLetter({ applicationId, suggested, canSend, people }: WriteLetterProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<OwnDraftKind>();
  const kind = picked ?? suggested ?? 'followUp1';
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const [chosen, setChosen] = useState<string>();
  const [written, setWritten] = useState<readonly string[]>([]);
  // Whoever knows one's work is asked by name, and is not among those of the company.
  const isToThem = kind !== 'refereeRequest';
  const personId = isToThem ? (chosen ?? people[0]?.id) : undefined;
  const draft = useQuery({
    queryKey: ['own-draft', applicationId, kind, language, personId],
    queryFn: ({ signal }) =>
      call(
        'get /api/applications/{applicationId}/own-draft',
        {
          params: { applicationId },
          query: { kind, language, ...(personId !== undefined && { personId }) },
        },
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const noteWritten = () => {
    const all = personId === undefined ? written : [...written, personId];
    setWritten(all);
    // Each of those whom one has met gets a letter of their own.
    const next = people.find(({ id }) => !all.includes(id));
    if (kind !== 'thankYou' || next === undefined) return;
    setPicked('thankYou');
    setChosen(next.id);
  };
  return (
    <details>
      <summary>{t('Write a letter')}</summary>
      <div className="form-pair">
        <NativeSelect
          label={t('Letter')}
          value={kind}
          onChange={(event) => setPicked(event.currentTarget.value as OwnDraftKind)}
          data={OWN_DRAFT_KINDS.map((one) => ({ value: one, label: t(DRAFTS[one]) }))}
        />
        <NativeSelect
          label={t('Language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        />
      </div>
      {isToThem && people.length > 1 && (
        <NativeSelect
          mt={10}
          label={t('To whom')}
          description={
            kind === 'thankYou' ? t('Each of them likes to get a thank-you of their own.') : undefined
          }
          value={personId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={people.map(({ id, name, part }) => ({
            value: id,
            label: [name, part, written.includes(id) ? t('written') : null]
              .filter((one) => one !== null && one !== '')
              .join(' · '),
          }))}
        />
      )}
      {draft.isError && <ProblemNotice error={draft.error} />}
      {draft.data ? (
        <Letter
          key={`${kind}-${language}-${personId}`}
          applicationId={applicationId}
          draft={draft.data}
          language={language}
          canSend={canSend}
          onWritten={noteWritten}
        />
      ) : (
        <Loading rows={2} />
      )}
    </details>
  );
}

interface LetterProps {
  readonly applicationId: string;
  readonly draft: Answer<'get /api/applications/{applicationId}/own-draft'>;
  readonly language: Language;
  readonly canSend: boolean;
  readonly onWritten: () => void;
}

function Letter({ applicationId, draft, language, canSend, onWritten }: LetterProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [subject, setSubject] = useState(draft.subject);
  const [text, setText] = useState(draft.text);
  const [to, setTo] = useState(draft.to ?? '');
  const { kind, personId } = draft;
  const letter = { subject, text, language, kind, ...(personId !== null && { personId }) };
  const check = useQuery({
    queryKey: ['own-words', applicationId, letter],
    queryFn: ({ signal }) =>
      call(
        'put /api/applications/{applicationId}/own-words-check',
        { params: { applicationId }, body: letter },
        { signal },
      ),
    enabled: subject !== '' && text !== '',
    placeholderData: (before) => before,
  });
  const sent = useMutation({
    mutationFn: (sends: boolean) =>
      call('post /api/applications/{applicationId}/own-words', {
        params: { applicationId },
        body: { ...letter, sends, ...(to !== '' && { to }) },
      }),
    onSuccess: (page) => {
      keepPage(queryClient, page);
      onWritten();
    },
  });
  const findings = check.data?.findings ?? [];
  const hasBlank = findings.some(({ rule }) => rule === 'blank');
  const mailto = `mailto:${to}?${new URLSearchParams({ subject, body: text }).toString().replaceAll('+', '%20')}`;
  return (
    <div className="letter-fields">
      <TextInput
        type="email"
        label={t('Mail address')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value.trim())}
      />
      <TextInput
        label={t('Subject')}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('Letter')}
        autosize
        minRows={8}
        lang={language}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {findings.length > 0 && (
        <ul aria-label={t('Worth another look')}>
          {findings.map(({ rule, part, start, quote }) => (
            <li key={`${rule}-${part}-${start}`} className="side-quiet">
              {t(OWN_FINDINGS[rule], { quote })}
            </li>
          ))}
        </ul>
      )}
      {sent.isError && <ProblemNotice error={sent.error} />}
      <div className="letter-actions">
        <CopyButton value={`${subject}\n\n${text}`}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('Copied') : t('Copy')}
            </Button>
          )}
        </CopyButton>
        <Button component="a" variant="default" href={mailto}>
          {t('Open in my mail program')}
        </Button>
        {canSend && (
          <Button disabled={hasBlank || to === ''} loading={sent.isPending} onClick={() => sent.mutate(true)}>
            {t('Send from my mailbox')}
          </Button>
        )}
        <Button
          variant="light"
          disabled={hasBlank}
          loading={sent.isPending}
          onClick={() => sent.mutate(false)}
        >
          {t('I have sent it')}
        </Button>
      </div>
    </div>
  );
}

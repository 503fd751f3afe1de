import { Button, SegmentedControl, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/templates.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { LETTERS } from '../../lib/letter-words.ts';
import { useMember } from '../../lib/workspace.ts';
import { FieldList } from './field-list.tsx';
import { OtherLanguage } from './other-language.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateVersions } from './template-versions.tsx';
import { type TemplateKey, templateQuery } from './templates-query.ts';
import { usePreview } from './use-preview.ts';
import './template-editor.css';

/** One letter in one language: its words, what may be named in them, and how it reads for somebody real. */
export function TemplateEditor({ kind, language }: TemplateKey) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(templateQuery({ kind, language }));
  return (
    <div className="template-editor">
      <Link to="/settings/templates" search={{}} className="template-back">
        {t('All letters')}
      </Link>
      <div className="template-head">
        <div>
          <h2>{t(LETTERS[kind].name)}</h2>
          <p>{t(LETTERS[kind].when)}</p>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('Language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          onChange={(value) =>
            void navigate({ to: '/settings/templates', search: { kind, language: value as Language } })
          }
        />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && <Editing key={`${kind}/${language}/${data.version}`} template={data} />}
    </div>
  );
}

function Editing({ template }: { template: TemplateView }) {
  const { t } = useTranslation();
  const { role } = useMember();
  const mayWrite = role === 'admin' || role === 'recruiter' || role === 'hiringManager';
  const area = useRef<HTMLTextAreaElement>(null);
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [isSideBySide, setSideBySide] = useState(false);
  const { kind, language } = template;
  const preview = usePreview({ kind, language, subject, body });
  const isChanged = subject !== template.subject || body !== template.body;
  const keep = useKeeping(template);
  const faultIn = (part: 'subject' | 'body') => preview.faults.find((fault) => fault.part === part);
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(t('Leave without keeping your changes?')),
    enableBeforeUnload: isChanged,
  });
  const insert = (field: string): void => {
    const at = area.current?.selectionStart ?? body.length;
    const end = area.current?.selectionEnd ?? at;
    setBody(`${body.slice(0, at)}{{ ${field} }}${body.slice(end)}`);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + field.length + 6, at + field.length + 6);
    });
  };
  const take = (text: { subject: string; body: string }): void => {
    setSubject(text.subject);
    setBody(text.body);
  };
  return (
    <>
      <div className="template-sides">
        <form
          className="template-fields"
          aria-label={t('Wording')}
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate({ subject, body });
          }}
        >
          <TextInput
            label={t('Subject')}
            lang={language}
            readOnly={!mayWrite}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
            error={faultIn('subject')?.sentence}
          />
          <Textarea
            ref={area}
            label={t('Text')}
            lang={language}
            readOnly={!mayWrite}
            autosize
            minRows={14}
            maxRows={30}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            error={faultSentence(faultIn('body'), t)}
          />
          {mayWrite && (
            <>
              {keep.error && <ProblemNotice error={keep.error} />}
              <div className="form-actions">
                <Button
                  type="submit"
                  disabled={!isChanged || preview.faults.length > 0}
                  loading={keep.isPending}
                >
                  {t('Keep this wording')}
                </Button>
                {isChanged && (
                  <Button variant="subtle" color="gray" onClick={() => take(template)}>
                    {t('Undo the changes')}
                  </Button>
                )}
                {template.isOwn && (
                  <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(null)}>
                    {t('Restore the original')}
                  </Button>
                )}
              </div>
              <FieldList kind={kind} onInsert={insert} />
            </>
          )}
        </form>
        <TemplatePreview preview={preview} />
      </div>
      <Switch
        label={t('Beside another language')}
        checked={isSideBySide}
        onChange={(event) => setSideBySide(event.currentTarget.checked)}
      />
      {isSideBySide && <OtherLanguage kind={kind} language={language} />}
      <TemplateVersions template={template} onTake={mayWrite ? take : undefined} />
    </>
  );
}

type Say = ReturnType<typeof useTranslation>['t'];

function faultSentence(fault: { line: number | null; sentence: string } | undefined, t: Say) {
  if (!fault) return undefined;
  return fault.line === null
    ? fault.sentence
    : `${t('Line {{line}}:', { line: fault.line })} ${fault.sentence}`;
}

function useKeeping({ kind, language, version }: TemplateView) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (text: { subject: string; body: string } | null) =>
      call('put /api/templates/wording', { body: { kind, language, text, version } }),
    onSuccess: (after) => {
      queryClient.setQueryData(templateQuery({ kind, language }).queryKey, after);
      void queryClient.invalidateQueries({ queryKey: ['templates'], exact: true });
    },
  });
}

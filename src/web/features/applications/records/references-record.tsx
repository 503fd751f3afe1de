import { Button, NumberInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference, References } from '../../../../contract/references.ts';
import { Chip } from '../../../components/chip.tsx';
import { CopyLink } from '../../../components/copy-link.tsx';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { applicationQuery } from '../../../lib/application-query.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';
import { NewReferee } from './new-referee.tsx';
import type { RecordFormProps } from './record-form.tsx';
import { ReferenceHeardForm } from './reference-heard-form.tsx';
import './references.css';

function referencesQuery(applicationId: string) {
  return queryOptions({
    queryKey: ['references', applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/references', { params: { applicationId } }, { signal }),
  });
}

/** Referees from being named to their answer; what they said is read here, and nowhere else. */
export function ReferencesRecord({ page, onCancel }: RecordFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const found = useQuery(referencesQuery(page.id));
  if (found.isPending) return <Loading rows={3} />;
  if (!found.data) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  const keep = (after: References): void => {
    queryClient.setQueryData(referencesQuery(page.id).queryKey, after);
    void queryClient.invalidateQueries(applicationQuery(page.id));
  };
  const { references, asked } = found.data;
  return (
    <div className="form">
      <h3 className="record-title">{t('References')}</h3>
      <p className="side-quiet">
        {t(
          'The candidate tells each referee first. What a referee says stays with those who decide: no letter repeats it.',
        )}
      </p>
      {references.length === 0 && <Wanted applicationId={page.id} asked={asked} onSaved={keep} />}
      {references.length > 0 && (
        <ul className="references">
          {references.map((one) => (
            <ReferenceRow key={one.id} applicationId={page.id} one={one} all={found.data} onSaved={keep} />
          ))}
        </ul>
      )}
      <NewReferee applicationId={page.id} isThroughAgency={page.channel === 'agency'} onSaved={keep} />
      <div className="form-actions">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Close')}
        </Button>
      </div>
    </div>
  );
}

interface Saving {
  readonly applicationId: string;
  readonly onSaved: (after: References) => void;
}

function Wanted({ applicationId, asked, onSaved }: Saving & { asked: References['asked'] }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(2);
  const ask = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/referees-wanted', {
        params: { applicationId },
        body: { count },
      }),
    onSuccess: onSaved,
  });
  if (asked !== null)
    return (
      <p>
        {t('{{count}} referees were asked for.', { count: asked.count })}{' '}
        <TimeText at={Date.parse(asked.at)} />
      </p>
    );
  return (
    <div className="references-wanted">
      <NumberInput
        label={t('How many referees do you need?')}
        min={1}
        max={5}
        value={count}
        onChange={(value) => setCount(typeof value === 'number' ? value : 2)}
      />
      <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('Ask the candidate for their names')}
      </Button>
      {ask.isError && <ProblemNotice error={ask.error} />}
    </div>
  );
}

function ReferenceRow({ applicationId, one, all, onSaved }: Saving & { one: Reference; all: References }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isHeard, setHeard] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const params = { applicationId, referenceId: one.id };
  const warn = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/references/{referenceId}/warning', { params, body: {} }),
    onSuccess: () => {
      void queryClient.invalidateQueries(referencesQuery(applicationId));
      void queryClient.invalidateQueries(applicationQuery(applicationId));
    },
  });
  const link = useMutation({
    mutationFn: () =>
      call('post /api/applications/{applicationId}/references/{referenceId}/links', { params }),
    onSuccess: ({ url: made }) => setUrl(made),
  });
  const isOpen = one.state !== 'given' && one.state !== 'declined';
  return (
    <li>
      <p className="references-who">
        <strong>{one.referee.name}</strong> <span className="side-quiet">{t(RELATIONS[one.relation])}</span>{' '}
        <Chip tone={one.state === 'given' ? 'kept' : 'quiet'}>{t(STATES[one.state])}</Chip>
      </p>
      {one.referee.address && <p className="side-quiet">{one.referee.address}</p>}
      {one.answers.map(({ question, asked, text }) => (
        <div key={question} className="references-answer">
          <p className="side-quiet">{asked}</p>
          <p>{text}</p>
        </div>
      ))}
      {isOpen && !one.isThroughAgency && (
        <div className="form-actions">
          {one.state === 'named' && (
            <Button size="xs" variant="default" loading={warn.isPending} onClick={() => warn.mutate()}>
              {t('The candidate has told them')}
            </Button>
          )}
          {one.state !== 'named' && (
            <>
              <Link
                className="references-write"
                to="/applications/$applicationId"
                params={{ applicationId }}
                search={{ write: `${one.state === 'warned' ? 'referenceRequest' : 'reference'}:${one.id}` }}
              >
                {one.state === 'warned' ? t('Write to them') : t('Remind them')}
              </Link>
              <Button size="xs" variant="default" loading={link.isPending} onClick={() => link.mutate()}>
                {t('Make a link to the form')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setHeard(true)}>
                {t('They told me on the telephone')}
              </Button>
            </>
          )}
        </div>
      )}
      {url !== null && <CopyLink url={url} lead={t('Copy it now. It is not shown again.')} />}
      {isHeard && (
        <ReferenceHeardForm
          applicationId={applicationId}
          referenceId={one.id}
          questions={all.questions[one.relation] ?? []}
          onSaved={(after) => {
            setHeard(false);
            onSaved(after);
          }}
          onCancel={() => setHeard(false)}
        />
      )}
      {(warn.isError || link.isError) && <ProblemNotice error={warn.error ?? link.error} />}
    </li>
  );
}

const RELATIONS: Readonly<Record<Reference['relation'], Phrase>> = {
  supervisor: phrase('led them'),
  colleague: phrase('worked beside them'),
  report: phrase('was led by them'),
};

const STATES: Readonly<Record<Reference['state'], Phrase>> = {
  named: phrase('not told yet'),
  warned: phrase('knows of it'),
  asked: phrase('was asked'),
  given: phrase('has answered'),
  declined: phrase('would rather not'),
};

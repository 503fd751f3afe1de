import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OfferSheet, searchBody } from '../../../../contract/offers.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { applicationQuery, keepPage } from '../../../lib/application-query.ts';
import { asSentence } from '../../../lib/as-sentence.ts';
import { given } from '../../../lib/field-reading.ts';
import { type Phrase, phrase, said } from '../../../lib/language/phrase.ts';
import { offerSheetQuery } from '../../../lib/offer-sheet-query.ts';
import { sayPlainDate } from '../../../lib/when.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/**
 * What to know before an offer, and while one is open: where they are in their search, what it would take, and who else
 * waits for them.
 */
export function BeforeOffer({ isMade = false, ...props }: RecordFormProps & { isMade?: boolean }) {
  const { t } = useTranslation();
  const { page } = props;
  const sheet = useQuery(offerSheetQuery(page.id));
  const [isAsking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  if (sheet.isPending) return <Loading rows={2} />;
  if (!sheet.data) return <ProblemNotice error={sheet.error} onRetry={() => void sheet.refetch()} />;
  const { search, competing } = sheet.data;
  if (isMade && search === null && competing.every((one) => one.isOver)) return null;
  const title = isMade ? t('What they decide between') : t('Before an offer');
  const onRecorded: RecordFormProps['onRecorded'] = (after) => {
    void keepPage(queryClient, after);
    void queryClient.invalidateQueries(offerSheetQuery(page.id));
    void queryClient.invalidateQueries(applicationQuery(page.id));
    setAsking(false);
  };
  return (
    <section aria-label={title}>
      <h3 className="block-title">{title}</h3>
      <SearchSaid name={page.person.name} search={search} isMade={isMade} />
      {competing
        .filter((one) => !one.isOver)
        .map((one) => (
          <p key={one.endsAt}>
            {t('They must answer another offer by')}{' '}
            <strong>
              <TimeText at={Date.parse(one.endsAt)} withTime />
            </strong>
          </p>
        ))}
      {isAsking ? (
        <SearchForm {...props} sheet={sheet.data} onRecorded={onRecorded} onCancel={() => setAsking(false)} />
      ) : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
          {search === null ? t('Write down what they said') : t('I have asked again')}
        </Button>
      )}
    </section>
  );
}

interface SearchSaidProps {
  readonly name: string;
  readonly search: OfferSheet['search'];
  readonly isMade: boolean;
}

function SearchSaid({ name, search, isMade }: SearchSaidProps) {
  const { t } = useTranslation();
  if (search === null && isMade) return null;
  if (search === null)
    return (
      <p className="side-quiet">
        {t(
          'Nobody has asked {{name}} yet where they are in their search and what it would take. Ask before the offer.',
          {
            name,
          },
        )}
      </p>
    );
  return (
    <>
      <p>
        <strong>{asSentence(t(SEARCHES[search.search]))}</strong>{' '}
        {search.decidesBy !== null && `${t('They decide by')} ${sayPlainDate(search.decidesBy)}.`}{' '}
        <span className="side-quiet">
          <TimeText at={Date.parse(search.at)} />
        </span>
      </p>
      {search.note !== null && <p className="side-quiet">{search.note}</p>}
      {!search.isFresh && !isMade && (
        <p>
          <strong>{t('That was more than five business days ago: ask again before the offer.')}</strong>
        </p>
      )}
    </>
  );
}

function SearchForm(props: RecordFormProps & { sheet: OfferSheet }) {
  const { t } = useTranslation();
  const { search } = props.sheet;
  const plan = useRecordForm(props, {
    schema: searchBody,
    initial: {
      search: (search?.search ?? '') as string,
      decidesBy: search?.decidesBy ?? '',
      note: search?.note ?? '',
    },
    toBody: (values) => ({
      search: values.search || undefined,
      ...given('decidesBy', values.decidesBy),
      ...given('note', values.note),
    }),
    send: (body, idempotencyKey) =>
      call(
        'post /api/applications/{applicationId}/searches',
        { params: { applicationId: props.page.id }, body },
        { idempotencyKey },
      ),
  });
  return (
    <RecordForm
      isQuiet
      plan={plan}
      title={t('Where they are in their search')}
      verb={t('Write it down')}
      onCancel={props.onCancel}
    >
      <ChoiceField
        isInline
        label={t('Where are they?')}
        options={said(SEARCH_OPTIONS)}
        {...plan.field('search')}
      />
      <DayField label={t('They decide by')} isOptional {...plan.field('decidesBy')} />
      <Textarea
        label={t('What it would take for them to say yes, in their words')}
        autosize
        minRows={2}
        {...plan.form.getInputProps('note')}
      />
    </RecordForm>
  );
}

const SEARCHES: Readonly<Record<NonNullable<OfferSheet['search']>['search'], Phrase>> = {
  looking: phrase('only looking'),
  talking: phrase('talks with others'),
  offer: phrase('has another offer'),
};

const SEARCH_OPTIONS = [
  { value: 'looking', label: phrase('Only looking') },
  { value: 'talking', label: phrase('Talks with others') },
  { value: 'offer', label: phrase('Has another offer') },
] as const;

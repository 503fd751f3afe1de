import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeptMailRow } from '../../../contract/kept-mails.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { askWhatMailMeant, unsettledQuery } from '../../lib/kept-mail-query.ts';
import { useMember } from '../../lib/workspace.ts';
import './kept-mail.css';

/** Mails that concern somebody whom we know, and of which nobody but a member can say whose they are. */
export function UnsettledView() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(unsettledQuery);
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageHeader
        title={t('Whose is this?')}
        lead={t(
          'These mails concern somebody whom you know. Nothing is guessed: say whose each one is, or leave it alone.',
        )}
      />
      {data.mails.length === 0 ? (
        <Empty title={t('Every mail has found its place.')}>
          {t(
            'A mail comes here when it could belong to several applications, or may not come from whom it names.',
          )}{' '}
          <Link to="/settings/mailboxes">{t('See which mailboxes are read')}</Link>
        </Empty>
      ) : (
        <ul className="kept-mails">
          {data.mails.map((mail) => (
            <UnsettledMail key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </>
  );
}

function UnsettledMail({ mail }: { mail: KeptMailRow }) {
  const { t } = useTranslation();
  return (
    <li className="kept-mail">
      <div className="kept-mail-top">
        <Link to="/mails/$mailId" params={{ mailId: mail.id }} className="kept-mail-subject">
          {mail.subject || t('No subject')}
        </Link>
        <TimeText at={Date.parse(mail.sentAt)} withTime />
      </div>
      <p className="kept-mail-meta">
        {mail.from && (
          <span>{mail.way === 'in' ? mail.from : t('to {{name}}', { name: mail.to ?? '' })}</span>
        )}
        {mail.place && <span>{mail.place}</span>}
      </p>
      {mail.text && (
        <p className="kept-mail-text" lang="">
          {mail.text.slice(0, 300)}
        </p>
      )}
      {mail.why && <p className="kept-mail-why">{mail.why}</p>}
      <BelongingButtons mail={mail} />
    </li>
  );
}

/** One press for each application that it may belong to, and one to leave it alone. */
export function BelongingButtons({ mail }: { mail: Pick<KeptMailRow, 'id' | 'suspects'> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const mayRecord = useMember().role !== 'viewer';
  const assign = useMutation({
    mutationFn: (applicationId: string | null) =>
      call('put /api/kept-mails/{keptMailId}/belonging', {
        params: { keptMailId: mail.id },
        body: { applicationId },
      }),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  if (!mayRecord) return null;
  const isBusy = (id: string | null) => assign.isPending && assign.variables === id;
  return (
    <>
      {assign.error && <ProblemNotice error={assign.error} />}
      <div className="kept-mail-acts">
        {mail.suspects.map(({ id, person, opening }) => (
          <Button key={id} variant="default" size="xs" loading={isBusy(id)} onClick={() => assign.mutate(id)}>
            {t('{{name}}, {{opening}}', { name: person.name, opening: opening.name })}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={isBusy(null)}
          onClick={() => assign.mutate(null)}
        >
          {t('Nobody’s: leave it alone')}
        </Button>
      </div>
    </>
  );
}

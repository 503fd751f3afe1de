import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../contract/kept-mails.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { askWhatMailMeant } from '../../lib/kept-mail-query.ts';
import { useMember } from '../../lib/workspace.ts';
import './kept-mail.css';

interface NamedDatesProps {
  readonly proposals: readonly Proposal[];
  /** Shows the way to the mail, where it is not the page itself. */
  readonly isMailLinked?: boolean;
}

/** Dates that somebody named in a mail: each holds with one press, and nothing rests on it until then. */
export function NamedDates({ proposals, isMailLinked = false }: NamedDatesProps) {
  const { t } = useTranslation();
  if (proposals.length === 0) return null;
  return (
    <section className="named-dates" aria-label={t('Dates in their mails')}>
      <h2>{t('A date was named')}</h2>
      <ul>
        {proposals.map((one) => (
          <NamedDate key={one.id} proposal={one} isMailLinked={isMailLinked} />
        ))}
      </ul>
    </section>
  );
}

function NamedDate({ proposal, isMailLinked }: { proposal: Proposal; isMailLinked: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const mayRecord = useMember().role !== 'viewer';
  const [kind, setKind] = useState(proposal.kind);
  const settle = useMutation({
    mutationFn: (holds: boolean) =>
      call('put /api/proposals/{proposalId}', { params: { proposalId: proposal.id }, body: { holds, kind } }),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  const isBusy = (holds: boolean) => settle.isPending && settle.variables === holds;
  const isAboutThem = proposal.kind === 'wish' || proposal.kind === 'competingOffer';
  return (
    <li>
      <p>{proposal.sentence}</p>
      {proposal.quote && <blockquote lang="">{proposal.quote}</blockquote>}
      {isMailLinked && (
        <Link to="/mails/$mailId" params={{ mailId: proposal.keptMailId }}>
          {t('The mail')}
        </Link>
      )}
      {mayRecord && isAboutThem && (
        <NativeSelect
          size="xs"
          label={t('What the date is')}
          data={[
            { value: 'wish', label: t('they hope to hear by then') },
            { value: 'competingOffer', label: t('another offer runs out then') },
          ]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Proposal['kind'])}
        />
      )}
      {settle.error && <ProblemNotice error={settle.error} />}
      {mayRecord && (
        <div className="kept-mail-acts">
          <Button size="xs" loading={isBusy(true)} onClick={() => settle.mutate(true)}>
            {t('It holds')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={isBusy(false)}
            onClick={() => settle.mutate(false)}
          >
            {t('It does not')}
          </Button>
        </div>
      )}
    </li>
  );
}

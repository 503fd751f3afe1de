import { Button, CopyButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { applicationQuery } from '../../lib/application-query.ts';
import './side.css';

/** The candidate's private page. Its link is shown once, because only its hash is kept. */
export function StatusLink({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      call('post /api/applications/{applicationId}/status-links', { params: { applicationId: page.id } }),
    onSuccess: () => queryClient.invalidateQueries(applicationQuery(page.id)),
  });
  const end = useMutation({
    mutationFn: () =>
      call('delete /api/applications/{applicationId}/status-links', { params: { applicationId: page.id } }),
    onSuccess: () => {
      make.reset();
      return queryClient.invalidateQueries(applicationQuery(page.id));
    },
  });
  return (
    <section>
      <h2 className="block-title">{t('Status page')}</h2>
      {make.data ? (
        <Made url={make.data.url} />
      ) : (
        <>
          <p className="side-quiet">
            {page.hasStatusLink
              ? t('{{name}} has a link to a page that says where it stands. A new link replaces it.', {
                  name: page.person.name,
                })
              : t('A private page on which {{name}} sees where it stands, without an account.', {
                  name: page.person.name,
                })}
          </p>
          {make.isError && <ProblemNotice error={make.error} />}
          <Button variant="default" size="xs" mt={10} loading={make.isPending} onClick={() => make.mutate()}>
            {page.hasStatusLink ? t('Make a new link') : t('Make the link')}
          </Button>
        </>
      )}
      {(page.hasStatusLink || make.data) && (
        <EndLinks name={page.person.name} isEnding={end.isPending} onEnd={() => end.mutate()} />
      )}
      {end.isError && <ProblemNotice error={end.error} />}
    </section>
  );
}

interface EndLinksProps {
  readonly name: string;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

/** Asked twice: the links in every mail that was sent end with it. */
function EndLinks({ name, isEnding, onEnd }: EndLinksProps) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button variant="subtle" color="gray" size="xs" mt={10} onClick={() => setAsked(true)}>
        {t('End the links')}
      </Button>
    );
  return (
    <fieldset className="side-question" aria-label={t('End the links')}>
      <p className="side-quiet">
        {t(
          'All links that {{name}} has end at once, those in earlier mails too. They can have a new one mailed to their own address.',
          { name },
        )}
      </p>
      <Button color="wax" autoContrast size="xs" mt={10} mr={8} loading={isEnding} onClick={onEnd}>
        {t('End them')}
      </Button>
      <Button variant="subtle" color="gray" size="xs" mt={10} onClick={() => setAsked(false)}>
        {t('Keep them')}
      </Button>
    </fieldset>
  );
}

function Made({ url }: { url: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="side-quiet">{t('Copy it now. It is not shown again, and earlier links stop working.')}</p>
      <a className="status-url" href={url} target="_blank" rel="noreferrer">
        {url}
      </a>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="xs" onClick={copy}>
            {copied ? t('Copied') : t('Copy the link')}
          </Button>
        )}
      </CopyButton>
    </>
  );
}

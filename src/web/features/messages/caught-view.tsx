import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './messages.css';
import { MailPreview } from '../../components/mail-preview.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';

/** One mail in the catcher, as its receiver would have seen it. */
export function CaughtView({ caughtId }: { caughtId: string }) {
  const { t } = useTranslation();
  const caught = useQuery({
    queryKey: ['caught', caughtId],
    queryFn: ({ signal }) =>
      call('get /api/caught-messages/{caughtId}', { params: { caughtId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (caught.isPending) return <Loading />;
  if (!caught.data) return <ProblemNotice error={caught.error} onRetry={() => void caught.refetch()} />;
  const { subject, from, to, html, text, source, applicationId, messageId } = caught.data;
  return (
    <>
      <p className="mail-meta mail-crumbs">
        <Link to="/catcher">{t('Catcher')}</Link>
        {applicationId && (
          <Link to="/applications/$applicationId" params={{ applicationId }}>
            {t('The application')}
          </Link>
        )}
        {messageId && (
          <Link to="/messages/$messageId" params={{ messageId }}>
            {t('The mail’s life')}
          </Link>
        )}
      </p>
      <PageHeader
        title={subject || t('No subject')}
        lead={t('From {{from}} to {{to}}. Caught: nobody received it.', { from, to })}
      />
      <MailPreview html={html} text={text} source={source} />
    </>
  );
}

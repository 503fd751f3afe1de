import { IconArrowRight, IconFileImport, IconLeaf, IconUsersGroup } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Letter } from '../../components/letter.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { importQuery } from '../../lib/import-query.ts';
import { t } from '../../lib/language/phrase.ts';
import { RequestFailed } from '../../lib/problem.ts';
import './first-offers.css';

/** The three ways to begin, right after the first visit. Where real people are in already, no made-up ones come among them. */
export function FirstOffers({ isTeam, isEmpty }: { isTeam: boolean; isEmpty: boolean }) {
  const { t } = useTranslation();
  const sample = useSample();
  return (
    <Letter
      isWide
      title={t('How would you like to begin?')}
      lead={t('Nothing here is final. You can do the others later.')}
    >
      {sample.error !== null && <ProblemNotice error={sample.error} />}
      <div className="offers">
        <Link to="/imports" className="offer">
          <OfferText icon={<IconFileImport size={22} stroke={1.5} />} title={t('Import a file')}>
            {t(
              'A CSV export from Greenhouse, Lever or any list of your own. You see what it would bring before anything is saved.',
            )}
          </OfferText>
        </Link>
        {isTeam && (isEmpty || sample.isLoading) && (
          <button type="button" className="offer" disabled={sample.isLoading} onClick={sample.load}>
            <OfferText
              icon={<IconUsersGroup size={22} stroke={1.5} />}
              title={t('Look around with a sample team')}
            >
              {sample.isLoading
                ? t('Loading the sample team. This takes a few seconds.')
                : t(
                    'A made-up team in the middle of its week: promises kept and broken, and people who wait.',
                  )}
            </OfferText>
          </button>
        )}
        <Link to="/" className="offer">
          <OfferText icon={<IconLeaf size={22} stroke={1.5} />} title={t('Start empty')}>
            {isTeam
              ? t('Add an opening and the people you are talking to, one at a time.')
              : t('Add the companies you are talking to, one at a time.')}
          </OfferText>
        </Link>
      </div>
    </Letter>
  );
}

function OfferText({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <>
      <span className="offer-icon" aria-hidden>
        {icon}
      </span>
      <span>
        <span className="offer-title">{title}</span>
        <span className="offer-text">{children}</span>
      </span>
      <IconArrowRight size={18} stroke={1.5} className="offer-arrow" aria-hidden />
    </>
  );
}

function useSample() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const start = useMutation({ mutationFn: () => call('post /api/samples', {}) });
  const progress = useQuery({ ...importQuery(start.data?.id ?? ''), enabled: start.data !== undefined });
  const state = progress.data?.state ?? start.data?.state;
  useEffect(() => {
    if (state !== 'done') return;
    void queryClient.invalidateQueries();
    void navigate({ to: '/', search: { whose: 'everyone' } });
  }, [state, navigate, queryClient]);
  const failed = state === 'failed' ? failureOf(progress.data?.problem) : null;
  return {
    load: () => start.mutate(),
    isLoading: start.isPending || (start.data !== undefined && failed === null && !progress.error),
    error: start.error ?? progress.error ?? failed,
  };
}

function failureOf(problem: string | null | undefined): RequestFailed {
  const sentence = problem ?? t('The sample team could not be loaded. Nothing was changed');
  return new RequestFailed({ sentence, code: 'other', httpStatus: 0, fields: {} });
}

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../contract/law.ts';
import type { TeamWord } from '../../../domain/fact/fact.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { TEAM_WORDS } from '../../lib/said-words.ts';
import { sayList } from '../../lib/say-count.ts';
import { ReportTable } from './report-table.tsx';

const registerQuery = infiniteQueryOptions({
  queryKey: ['register'],
  queryFn: ({ pageParam, signal }) =>
    call('get /api/law/register', { query: pageParam === null ? {} : { after: pageParam } }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

const HOW: Readonly<Record<string, Phrase>> = {
  mail: phrase('by mail'),
  call: phrase('by telephone'),
  room: phrase('in the room'),
  statusPage: phrase('on the status page'),
  agency: phrase('through the agency'),
};

/** What was told to whom, when and how, for three years; of whom was erased all but who it was. */
export function RegisterView() {
  const { t } = useTranslation();
  const found = useInfiniteQuery(registerQuery);
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  // Recruiters and managers may read the register; for others it is not there.
  if (found.error || (found.data && entries.length === 0)) return null;
  return (
    <section>
      <h2 className="report-title register-title">{t('Register: what was told')}</h2>
      <p className="report-few">
        {t(
          'Kept for three years. When a person is erased, when, how and what kind of word it was stay here, without their name and without the letter.',
        )}
      </p>
      <ReportTable heads={[t('When'), t('Person'), t('Opening'), t('Word'), t('How'), t('By')]}>
        {entries.map((entry) => (
          <Entry key={`${entry.applicationId} ${entry.at} ${entry.says.join()}`} entry={entry} />
        ))}
      </ReportTable>
      <ShowMore of={found} />
    </section>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation();
  const how = HOW[entry.how];
  const says = entry.says.flatMap((word) => {
    const name = TEAM_WORDS[word as TeamWord];
    return name ? [t(name)] : [];
  });
  return (
    <tr>
      <td>
        <TimeText at={Date.parse(entry.at)} withTime />
      </td>
      <th scope="row">
        <Link to="/applications/$applicationId" params={{ applicationId: entry.applicationId }}>
          {entry.person}
        </Link>
      </th>
      <td>{entry.opening}</td>
      <td>{sayList(says)}</td>
      <td>
        {how ? t(how) : entry.how}
        {entry.cameBackAt && <span className="report-beside report-bad">{t('came back')}</span>}
      </td>
      <td>{entry.by ?? '–'}</td>
    </tr>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ToAnswer } from '../../../contract/endings.ts';
import type { Answer } from './use-answers.ts';

/** Before many mails are written: who can be mailed as things stand, who cannot and why, and who waits for another opening too. */
export function Preflight({ rows }: { rows: readonly Answer[] }) {
  const { t } = useTranslation();
  const people = rows
    .filter(({ message }) => message === null || message.state === 'draft')
    .map(({ person }) => person);
  if (people.length === 0) return null;
  const free = people.filter(({ hurdles }) => hurdles.length === 0).length;
  const noted = people.filter(({ hurdles, alsoFor }) => hurdles.length > 0 || alsoFor.length > 0);
  return (
    <section className="answers-preflight" aria-labelledby="preflight">
      <h2 id="preflight">{t('Before the mails leave')}</h2>
      <p>
        {free === people.length
          ? t('All {{count}} can be mailed as things stand.', { count: people.length })
          : t('{{free}} of {{count}} can be mailed as things stand.', { free, count: people.length })}
      </p>
      {noted.length > 0 && (
        <ul>
          {noted.map((person) => (
            <Noted key={person.applicationId} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Noted({ person: { applicationId, person, hurdles, alsoFor } }: { person: ToAnswer }) {
  const { t, i18n } = useTranslation();
  const openings = new Intl.ListFormat(i18n.language).format(alsoFor);
  return (
    <li>
      <Link to="/applications/$applicationId" params={{ applicationId }}>
        {person.name}
      </Link>{' '}
      {hurdles.map(({ kind, sentence, wayOut }) => (
        <span key={kind}>
          {sentence} {wayOut}{' '}
        </span>
      ))}
      {alsoFor.length > 0 && <span>{t('Also in process for {{openings}}.', { openings })}</span>}
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { ApplicationPage, Around } from '../../../contract/application-page.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { type Phrase, phrase, t } from '../../lib/language/phrase.ts';
import { sayTime } from '../../lib/when.ts';
import { useWorkspace } from '../../lib/workspace.ts';
import './side.css';

/** Who is who: the candidate, the agency, and the members who hold the duties or hear of late ones. */
export function AroundList({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  // A job seeker knows who they are; the people at the company stand with what they keep of it.
  const around = isTeam
    ? page.around
    : page.around.filter(({ id }) => id !== page.person.id && id !== page.owner?.id);
  if (around.length === 0) return null;
  return (
    <section>
      <h2 className="block-title">{t('Who is who')}</h2>
      <ul className="around">
        {mergeRoles(around).map(({ one, roles }) => (
          <li key={one.id}>
            <p>
              <span className="around-name">{one.name}</span>{' '}
              <span className="around-as">{roles.join(', ')}</span>
            </p>
            {isOutside(one) && <Reach one={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reach({ one }: { one: Around }) {
  const { t } = useTranslation();
  const { now } = useReaderClock();
  return (
    <p className="around-reach">
      {one.address && <a href={`mailto:${one.address}`}>{one.address}</a>}
      {one.phone && <a href={`tel:${one.phone.replace(/[^+\d]/g, '')}`}>{one.phone}</a>}
      {one.place && (
        <span>
          {t('{{time}} there ({{city}})', {
            time: sayTime(one.place.timeZone, now),
            city: one.place.timeZone.split('/').at(-1)?.replaceAll('_', ' '),
          })}
        </span>
      )}
    </p>
  );
}

function isOutside({ as }: Around): boolean {
  return as === 'candidate' || as === 'agency' || as === 'referee' || as === 'referrer';
}

// One member may stand on several rungs of the ladder.
function mergeRoles(around: readonly Around[]): { one: Around; roles: string[] }[] {
  const byId = Map.groupBy(around, (one) => one.id);
  return [...byId.values()].flatMap((same) => {
    const one = same[0];
    return one ? [{ one, roles: same.map(({ as }) => t(ROLES[as])) }] : [];
  });
}

const ROLES: Readonly<Record<Around['as'], Phrase>> = {
  candidate: phrase('candidate'),
  agency: phrase('agency'),
  referee: phrase('referee'),
  referrer: phrase('sent them to us'),
  owner: phrase('holds it'),
  interviewer: phrase('interviewer'),
  lead: phrase('lead'),
  manager: phrase('manager'),
  headOfHiring: phrase('head of hiring'),
  complianceOwner: phrase('looks after the law'),
};

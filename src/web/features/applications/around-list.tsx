import type { ApplicationPage, Around } from '../../../contract/application-page.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayTime } from '../../lib/when.ts';
import './side.css';

/** Who is who: the candidate, the agency, and the members who hold the duties or hear of late ones. */
export function AroundList({ page }: { page: ApplicationPage }) {
  return (
    <section>
      <h2 className="block-title">Who is who</h2>
      <ul className="around">
        {mergeRoles(page.around).map(({ one, roles }) => (
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
  const { now } = useReaderClock();
  return (
    <p className="around-reach">
      {one.address && <a href={`mailto:${one.address}`}>{one.address}</a>}
      {one.phone && <a href={`tel:${one.phone.replace(/[^+\d]/g, '')}`}>{one.phone}</a>}
      {one.place && (
        <span>
          {sayTime(one.place.timeZone, now)} there (
          {one.place.timeZone.split('/').at(-1)?.replaceAll('_', ' ')})
        </span>
      )}
    </p>
  );
}

function isOutside({ as }: Around): boolean {
  return as === 'candidate' || as === 'agency';
}

// One member may stand on several rungs of the ladder.
function mergeRoles(around: readonly Around[]): { one: Around; roles: string[] }[] {
  const byId = Map.groupBy(around, (one) => one.id);
  return [...byId.values()].flatMap((same) => {
    const one = same[0];
    return one ? [{ one, roles: same.map(({ as }) => ROLES[as]) }] : [];
  });
}

const ROLES: Readonly<Record<Around['as'], string>> = {
  candidate: 'candidate',
  agency: 'agency',
  owner: 'holds it',
  lead: 'lead',
  manager: 'manager',
  headOfHiring: 'head of hiring',
  complianceOwner: 'looks after the law',
};

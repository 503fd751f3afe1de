import type { Around } from '../../contract/application-page.ts';
import type { PersonRow } from '../../storage/queries/people.ts';
import { namedOf } from './names.ts';
import { placeOf } from './opening.ts';
import type { PageParts } from './page-parts.ts';

/** The people around an application: the candidate, the agency, and the members on the ladder. */
export function presentAround({ person, agency, history, members }: PageParts): Around[] {
  const { owner, lead, manager, headOfHiring, complianceOwner } = history.circumstances.ladder;
  const ladder = { owner, lead, manager, headOfHiring, complianceOwner };
  return [
    personAround(person, 'candidate'),
    ...(agency ? [personAround(agency, 'agency')] : []),
    ...(Object.entries(ladder) as [keyof typeof ladder, string | null][]).flatMap(([rung, id]) => {
      const member = namedOf(members, id);
      return member ? [{ ...member, as: rung, address: null, phone: null, place: null }] : [];
    }),
  ];
}

function personAround(person: PersonRow, as: 'candidate' | 'agency'): Around {
  return {
    id: person.personId,
    name: person.name,
    as,
    address: person.address,
    phone: person.phone,
    place: placeOf(person),
  };
}

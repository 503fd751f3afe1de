import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Holdings, MemberHoldings } from '../../../../contract/members.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

interface WhatPassesProps {
  readonly holdings: Holdings;
  readonly heirs: readonly MemberHoldings[];
  readonly toId: string;
  /** Openings that somebody else takes over. */
  readonly others: ReadonlyMap<string, string>;
  readonly onOther: (openingId: string, heirId: string) => void;
}

/** Opening by opening: who waits in it, and who takes it over; and above, what that comes to for each of them. */
export function WhatPasses({ holdings, heirs, toId, others, onOther }: WhatPassesProps) {
  const { t } = useTranslation();
  const { openings, applications, workspacePlaces } = holdings;
  return (
    <>
      {toId !== '' && (
        <ul className="hand-over-sums" aria-live="polite">
          {sumsOf({ holdings, toId, others }).map(({ heirId, people, late }) => {
            const name = heirs.find((one) => one.id === heirId)?.name ?? '';
            return (
              <li key={heirId}>
                {late > 0
                  ? t('{{count}} people, {{late}} of them late, will be {{name}}’s.', {
                      count: people,
                      late,
                      name,
                    })
                  : t('{{count}} people will be {{name}}’s.', { count: people, name })}
              </li>
            );
          })}
        </ul>
      )}
      {openings.length > 0 && (
        <ul className="settings-rows">
          {openings.map(({ opening, places, people, late }) => (
            <li key={opening.id}>
              <div>
                <p>
                  <strong>{opening.name}</strong>
                </p>
                <p className="settings-quiet">
                  {[
                    ...places.map((place) => t(PLACES[place])),
                    t('{{count}} people wait', { count: people }),
                    ...(late > 0 ? [t('{{count}} late', { count: late })] : []),
                  ].join(', ')}
                </p>
              </div>
              <NativeSelect
                aria-label={t('Who takes over {{opening}}', { opening: opening.name })}
                size="xs"
                data={[
                  { value: '', label: t('the same') },
                  ...heirs.map((one) => ({ value: one.id, label: one.name })),
                ]}
                value={others.get(opening.id) ?? ''}
                onChange={(event) => onOther(opening.id, event.currentTarget.value)}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="settings-quiet">
        {[
          ...(applications > 0
            ? [t('{{count}} applications of their own pass with their openings.', { count: applications })]
            : []),
          ...workspacePlaces.map((place) =>
            t('They are {{place}} of the workspace; that passes too.', { place: t(PLACES[place]) }),
          ),
          t(
            'Every word that passes is noted in the history of the person, so that everyone sees whose it is now.',
          ),
        ].join(' ')}
      </p>
    </>
  );
}

const PLACES: Readonly<Record<Holdings['openings'][number]['places'][number], Phrase>> = {
  owner: phrase('holds it'),
  lead: phrase('lead'),
  manager: phrase('hiring manager'),
  headOfHiring: phrase('head of hiring'),
  complianceOwner: phrase('answers for the law'),
};

interface Sum {
  readonly heirId: string;
  readonly people: number;
  readonly late: number;
}

/** Nobody is counted twice: an application belongs to one opening. */
function sumsOf({ holdings, toId, others }: Pick<WhatPassesProps, 'holdings' | 'toId' | 'others'>): Sum[] {
  const byHeir = Map.groupBy(holdings.openings, (one) => others.get(one.opening.id) ?? toId);
  return [...byHeir].map(([heirId, openings]) => ({
    heirId,
    people: openings.reduce((sum, one) => sum + one.people, 0),
    late: openings.reduce((sum, one) => sum + one.late, 0),
  }));
}

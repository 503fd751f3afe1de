import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpeningApplication } from '../../../contract/openings.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

const SETTLED: ReadonlySet<OpeningApplication['phase']> = new Set(['closed', 'hired', 'shelved']);

export function InProcessTable({ applications }: { applications: readonly OpeningApplication[] }) {
  const { t } = useTranslation();
  const hasStages = applications.some((one) => one.stage !== null);
  return (
    <table className="in-process">
      <thead>
        <tr>
          <th scope="col">{t('Person')}</th>
          {hasStages && <th scope="col">{t('Stage')}</th>}
          <th scope="col">{t('Stands')}</th>
          <th scope="col">{t('Turn')}</th>
          <th scope="col">{t('Due')}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map((one) => (
          <tr key={one.applicationId} data-settled={SETTLED.has(one.phase)}>
            <td>
              <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                {one.person.name}
              </Link>
            </td>
            {hasStages && <td>{one.stage}</td>}
            <td>{one.untold ? <Chip tone="late">{t('Decided, not told')}</Chip> : t(PHASES[one.phase])}</td>
            <td>{SETTLED.has(one.phase) && one.turn === 'nobody' ? '' : t(TURNS[one.turn])}</td>
            <td>{one.dueAt && <DueText dueAt={one.dueAt} isLate={one.isLate} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PHASES: Readonly<Record<OpeningApplication['phase'], Phrase>> = {
  active: phrase('in process'),
  offer: phrase('has an offer'),
  hired: phrase('hired'),
  frozen: phrase('frozen'),
  onHold: phrase('on hold'),
  shelved: phrase('no answer, shelved'),
  closing: phrase('closing'),
  closed: phrase('closed'),
};

const TURNS: Readonly<Record<OpeningApplication['turn'], Phrase>> = {
  team: phrase('your turn'),
  candidate: phrase('their turn'),
  agency: phrase('the agency’s turn'),
  nobody: phrase('nobody’s turn for now'),
};

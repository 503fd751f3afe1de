import { useTranslation } from 'react-i18next';
import type { ApplicationPage, VainTry } from '../../../contract/application-page.ts';
import { TimeText } from '../../components/time-text.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { sayMeetings } from '../../lib/say-meetings.ts';
import { usePerspective } from './perspective.ts';
import './side.css';

/** Tries that brought no word back, on both sides, and meetings that did not go as planned: facts, for both sides alike. */
export function ReachText({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { us, themName } = usePerspective(page);
  const { candidate, team } = page.reach;
  const [ours, theirs] = us === 'team' ? [candidate, team] : [team, candidate];
  const meetings = us === 'team' ? sayMeetings(page.meetings) : [];
  if (ours.length + theirs.length + meetings.length === 0) return null;
  return (
    <section>
      <h2 className="block-title">{t('Reaching each other')}</h2>
      <Tries tries={ours} lead={t('You tried, and no word came back:')} />
      <Tries tries={theirs} lead={t('{{name}} tried, and no word went back:', { name: themName })} />
      {meetings.map((sentence) => (
        <p key={sentence} className="side-quiet">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Tries({ tries, lead }: { tries: readonly VainTry[]; lead: string }) {
  const { t } = useTranslation();
  if (tries.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul className="around">
        {tries.map((one) => (
          <li key={one.factId}>
            <TimeText at={Date.parse(one.at)} withTime />{' '}
            <span className="around-as">{t(one.is === 'cameBack' ? CAME_BACK : BY[one.how])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const CAME_BACK = phrase('a mail that came back');

const BY: Readonly<Record<VainTry['how'], Phrase>> = {
  call: phrase('a call that rang out'),
  mail: phrase('a question without an answer'),
  meeting: phrase('an interview to which nobody came'),
  statusPage: phrase('said on the status page that no answer ever came'),
};

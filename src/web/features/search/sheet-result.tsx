import { useTranslation } from 'react-i18next';
import type { SheetTaken } from '../../../contract/seeker.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

type About = SheetTaken['remarks'][number]['about'];
type Why = SheetTaken['problems'][number]['why'];

const NEWS: Readonly<Record<SheetTaken['changed'][number]['state'], Phrase>> = {
  interview: phrase('New since the last time, you are in their interviews:'),
  declinedByThem: phrase('New since the last time, a no from them:'),
  offer: phrase('New since the last time, an offer:'),
  accepted: phrase('New since the last time, an offer that you accepted:'),
  offerDeclined: phrase('New since the last time, an offer that you declined:'),
  withdrawn: phrase('New since the last time, you withdrew:'),
};

const LEFT_OUT: Readonly<Record<Why, Phrase>> = {
  companyMissing: phrase('Left out, as no company stands in the row:'),
  titleMissing: phrase('Left out, as no job stands in the row:'),
  notApplied: phrase('Left out, as you have not applied yet:'),
};

const LEFT_OPEN: Readonly<Record<About, Phrase>> = {
  dateMissing: phrase('No date of the application; days are counted from today:'),
  dateNotRead: phrase('The date cannot be read; days are counted from today:'),
  dateAhead: phrase('The date lies ahead; days are counted from today:'),
  yearTaken: phrase('The date names no year; the last such day that is over was taken:'),
  stateNotRead: phrase('It is not clear where it stands; it stays open, and the words are in its notes:'),
  interviewUndated: phrase('In interviews, without a day; it is asked for under “What to do”:'),
  offerUndated: phrase(
    'There is an offer, counted as made today; enter on the application by when you must answer it:',
  ),
  noAnswer: phrase('Marked as without an answer; it stays open, with what to do about it:'),
};

/** What a sheet brought, and row by row what it left open: nothing is taken for something in silence. */
export function SheetResult({ result }: { readonly result: SheetTaken }) {
  const { t } = useTranslation();
  const { added, known, changed, problems, remarks, kept } = result;
  const news = Object.entries(NEWS).map(([state, sentence]) => ({
    sentence,
    rows: changed.filter((one) => one.state === state).map(({ row }) => ({ row, says: '' })),
  }));
  const left = Object.entries(LEFT_OUT).map(([why, sentence]) => ({
    sentence,
    rows: problems.filter((one) => one.why === why).map(({ row }) => ({ row, says: '' })),
  }));
  const open = Object.entries(LEFT_OPEN).map(([about, sentence]) => ({
    sentence,
    rows: remarks.filter((one) => one.about === about),
  }));
  const said = [...news, ...left, ...open].filter(({ rows }) => rows.length > 0);
  return (
    <div role="status">
      <p>
        {t('{{added}} added, {{known}} known already, {{bad}} left out.', {
          added,
          known,
          bad: problems.length,
        })}
      </p>
      {kept.length > 0 && <p>{t('In the notes of each: {{columns}}.', { columns: kept.join(', ') })}</p>}
      <ul className="sheet-said">
        {said.map(({ sentence, rows }) => (
          <li key={sentence}>
            {t(sentence)} <Rows rows={rows} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_SHOWN = 20;

function Rows({ rows }: { readonly rows: readonly { readonly row: number; readonly says: string }[] }) {
  const { t } = useTranslation();
  const shown = rows
    .slice(0, MOST_SHOWN)
    .map(({ row, says }) =>
      says === ''
        ? t('row {{row}}', { row })
        : t('row {{row}} (“{{says}}”)', { row, says: says.slice(0, 60) }),
    )
    .join(', ');
  const more = rows.length - MOST_SHOWN;
  return more > 0 ? t('{{rows}} and {{more}} more', { rows: shown, more }) : shown;
}

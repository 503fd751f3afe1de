import { AppError } from '../domain/app-error.ts';
import { ON_ITS_WAY, STOPPABLE } from '../domain/message/message-state.ts';
import { momentIn } from '../domain/wording/day-in.ts';
import type { InEveryLanguage, Language } from '../domain/wording/language.ts';
import type { Trx } from '../storage/database.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listOnTheirWay, type MessageRecord } from '../storage/queries/messages.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';

/** Approved is what is a draft, or was stopped, or waits and shall wait for something else. */
export function refuseUnapprovable({ state }: MessageRecord): void {
  if (['draft', 'failed', 'approved', 'held'].includes(state)) return;
  const why = PAST[state] ?? LEFT;
  throw new AppError('message_not_open', (language) => `${CANNOT[language]} ${why[language]}`);
}

interface Approver {
  readonly memberId: string;
  /** Said of a draft: whoever else said yes to it meanwhile is named. */
  readonly asDraft?: boolean | undefined;
}

/** The same duty or the same outcome is not told twice, however many members press the button; the second is told who did. */
export async function refuseSecond(
  trx: Trx,
  message: MessageRecord,
  { memberId, asDraft = false }: Approver,
): Promise<void> {
  const first =
    (await findSame(trx, message)) ?? (asDraft && isOfAnother(message, memberId) ? message : null);
  if (first === null) return;
  const [by] = first.approved_by ? await listMembersById(trx, first.workspace_id, [first.approved_by]) : [];
  const workspace = await findWorkspace(trx, first.workspace_id);
  const timeZone = workspace?.timeZone ?? 'UTC';
  throw new AppError('message_on_its_way', (language) => {
    const moment = momentIn(language, timeZone);
    const who = by?.name ?? ANOTHER[language];
    return FIRST[language](who, moment(first.approved_at ?? 0), howFar(language, first, moment));
  });
}

async function findSame(trx: Trx, message: MessageRecord): Promise<MessageRecord | null> {
  const { workspace_id: workspaceId, application_id: applicationId } = message;
  const others = await listOnTheirWay(trx, workspaceId, applicationId);
  return (
    others.find((other) => other.message_id !== message.message_id && saysTheSame(other, message)) ?? null
  );
}

function isOfAnother({ state, approved_by: by }: MessageRecord, memberId: string): boolean {
  return (STOPPABLE as readonly string[]).includes(state) && by !== memberId;
}

function saysTheSame(a: MessageRecord, b: MessageRecord): boolean {
  if (!(ON_ITS_WAY as readonly string[]).includes(a.state) || a.word.to !== b.word.to) return false;
  if (a.obligation_key !== null && a.obligation_key === b.obligation_key) return true;
  return a.outcome !== null && b.outcome !== null;
}

function howFar(
  language: Language,
  { state, wake_at: wakeAt }: MessageRecord,
  moment: (at: number) => string,
): string {
  if (state === 'in_doubt') return IN_DOUBT[language];
  return state === 'held' && wakeAt !== null ? WAITS[language](moment(wakeAt)) : LEAVING[language];
}

const CANNOT: InEveryLanguage<string> = {
  en: 'Cannot approve this mail:',
  fr: 'Ce mail ne peut pas être approuvé :',
  de: 'Diese Mail kann nicht freigegeben werden:',
  es: 'Este correo no se puede aprobar:',
};

const LEFT: InEveryLanguage<string> = {
  en: 'it has left',
  fr: 'il est parti',
  de: 'sie ist hinausgegangen',
  es: 'ya ha salido',
};

const PAST: Readonly<Record<string, InEveryLanguage<string>>> = {
  sending: {
    en: 'it is leaving at this moment',
    fr: 'il part en ce moment',
    de: 'sie geht in diesem Augenblick hinaus',
    es: 'está saliendo en este momento',
  },
  in_doubt: {
    en: 'nobody knows whether it left. Say first whether it arrived',
    fr: 'personne ne sait s’il est parti. Dites d’abord s’il est arrivé',
    de: 'Niemand weiß, ob sie hinausgegangen ist. Sagen Sie zuerst, ob sie angekommen ist',
    es: 'nadie sabe si salió. Diga primero si llegó',
  },
  cancelled: {
    en: 'it was discarded',
    fr: 'il a été abandonné',
    de: 'sie wurde verworfen',
    es: 'se descartó',
  },
};

const ANOTHER: InEveryLanguage<string> = {
  en: 'Another member',
  fr: 'Un autre membre',
  de: 'Ein anderes Mitglied',
  es: 'Otro miembro',
};

const FIRST: InEveryLanguage<(who: string, when: string, far: string) => string> = {
  en: (who, when, far) =>
    `Cannot send this mail: ${who} approved one with the same word on ${when}, and ${far}`,
  fr: (who, when, far) =>
    `Ce mail ne peut pas partir : ${who} en a approuvé un qui dit la même chose le ${when}, et ${far}`,
  de: (who, when, far) =>
    `Diese Mail kann nicht hinausgehen: ${who} hat am ${when} eine mit demselben Inhalt freigegeben, und ${far}`,
  es: (who, when, far) =>
    `Este correo no puede salir: ${who} aprobó otro con las mismas noticias el ${when}, y ${far}`,
};

const IN_DOUBT: InEveryLanguage<string> = {
  en: 'nobody knows yet whether it arrived',
  fr: 'personne ne sait encore s’il est arrivé',
  de: 'noch weiß niemand, ob sie angekommen ist',
  es: 'nadie sabe todavía si llegó',
};

const WAITS: InEveryLanguage<(when: string) => string> = {
  en: (when) => `it leaves on ${when}`,
  fr: (when) => `il part le ${when}`,
  de: (when) => `sie geht am ${when} hinaus`,
  es: (when) => `sale el ${when}`,
};

const LEAVING: InEveryLanguage<string> = {
  en: 'it is leaving now',
  fr: 'il part maintenant',
  de: 'sie geht jetzt hinaus',
  es: 'está saliendo ahora',
};

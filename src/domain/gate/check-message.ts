import { reportsBehind, waitEnd } from '../duties/checks.ts';
import { holdingNotesInARow } from '../duties/holding.ts';
import { offerEnd } from '../duties/offers.ts';
import { isUnwarned } from '../duties/references.ts';
import type { Decision, SpokenWord } from '../history/history.ts';
import { findTelling } from '../obligation/evidence.ts';
import { assess } from '../standing/assess.ts';
import type { Closure } from '../standing/standing.ts';
import { createView, deadlineEnd, type View } from '../standing/view.ts';
import { blankFields } from './blank-fields.ts';
import { findQuote } from './find-quote.ts';
import type { Finding, GateAnswer } from './finding.ts';
import type { AtTheGate, Outgoing } from './outgoing.ts';
import { quietUntil } from './quiet-hours.ts';

/**
 * Whether a mail may leave at this instant: everything that stands in the way, and until when the receiver sleeps. Asked
 * when it is approved and again at the moment of sending, because in between a candidate withdraws, an offer is made,
 * somebody else tells them.
 */
export function checkMessage(gate: AtTheGate): GateAnswer {
  const { history, policy, now, quietHours, message } = gate;
  const view = createView(history, policy, now);
  const findings = [
    ...letterFindings(message),
    ...confidenceFindings(gate),
    ...refereeFindings(view, message),
    ...receiverFindings(gate),
    ...dutyFindings(gate),
    ...(tells(message) ? outcomeFindings(view, gate) : adviceFindings(view, message)),
    ...promiseFindings(view, message),
    ...holdingFindings(view, gate),
    ...(gate.lacksConsent ? [{ kind: 'noConsent' } as const] : []),
  ];
  const { timeZone } = message.word.to === 'agency' ? view.agency : view.candidate;
  return { findings, quietUntil: quietHours === null ? null : quietUntil(now, quietHours, timeZone) };
}

function tells({ word }: Outgoing): boolean {
  return word.says.includes('decision');
}

/** What is wrong with the letter itself. */
function letterFindings({ subject, text, missing }: Outgoing): readonly Finding[] {
  const findings: Finding[] = [];
  if (subject.trim() === '') findings.push({ kind: 'subjectEmpty' });
  if (text.trim() === '') findings.push({ kind: 'textEmpty' });
  const fields = [...new Set([...missing, ...blankFields(subject), ...blankFields(text)])];
  if (fields.length > 0) findings.push({ kind: 'fieldBlank', fields });
  return findings;
}

function receiverFindings({ receiver, message, history }: AtTheGate): readonly Finding[] {
  const { channel, mayWriteDirectly } = history.circumstances;
  if (receiver.mustNotMail !== null) return [{ kind: 'mustNotMail', why: receiver.mustNotMail }];
  if (message.word.to === 'candidate' && channel === 'agency' && !mayWriteDirectly)
    return [{ kind: 'agencyOnly' }];
  if (receiver.address === null) return [{ kind: 'addressMissing' }];
  return receiver.bouncedAt === null ? [] : [{ kind: 'addressBounced', at: receiver.bouncedAt }];
}

/** A duty that somebody met in the meantime is not met twice. */
function dutyFindings({ message, history, policy, now }: AtTheGate): readonly Finding[] {
  const { fulfils } = message.word;
  if (fulfils === undefined) return [];
  const duty = assess(history, policy, now).obligations.find((one) => one.key === fulfils);
  if (duty?.state.is === 'met') return [{ kind: 'alreadyMet', at: duty.state.at, by: duty.state.by }];
  if (duty?.state.is === 'ended') return [{ kind: 'noLongerOwed', at: duty.state.at, why: duty.state.why }];
  return [];
}

/** A mail that tells an outcome: of the latest decision, not told yet, and against nothing else that stands. */
function outcomeFindings(view: View, gate: AtTheGate): readonly Finding[] {
  const decision = toldDecision(view, gate.message);
  const last = view.decisions.at(-1);
  if (decision === undefined && view.history.openingEnded === null) return [{ kind: 'decisionMissing' }];
  if (decision !== undefined && last !== undefined && last.id !== decision.id)
    return [{ kind: 'decisionChanged', outcome: last.outcome, at: last.at }];
  const told = decision && findTelling(view.history, decision, undefined);
  if (decision && told)
    return isOwedInWriting(told, gate)
      ? []
      : [{ kind: 'alreadyTold', outcome: decision.outcome, at: told.at }];
  const isNo = decision === undefined || decision.outcome === 'decline';
  return [
    ...blockFindings(view, decision),
    ...reportFindings(view, decision),
    ...(isNo ? againstNo(view, gate) : againstYes(view)),
  ];
}

/** R6: after a no on the telephone the law may still ask for it in writing. */
function isOwedInWriting(told: SpokenWord, { message: { word }, history, policy, now }: AtTheGate): boolean {
  if (told.evidence === 'mail' || told.evidence === 'statusPage') return false;
  const { obligations } = assess(history, policy, now);
  return obligations.some((owed) => owed.key === word.fulfils && owed.legal?.clock === 'israelNo');
}

/** The decision that the word names; else the latest one. */
function toldDecision(view: View, { word }: Outgoing): Decision | undefined {
  if (word.decisionId === undefined) return view.decisions.at(-1);
  return view.decisions.find((one) => one.id === word.decisionId);
}

/** R9: a pre-adverse step, a live offer or another application makes the outcome wait. */
function blockFindings(view: View, decision: Decision | undefined): readonly Finding[] {
  if (decision === undefined) return [];
  return view.history.facts.flatMap((fact): Finding[] => {
    if (fact.type !== 'OutcomeBlocked' || fact.decisionId !== decision.id) return [];
    const until = deadlineEnd(view.team, fact.until);
    return view.clock.hasCome(until) ? [] : [{ kind: 'outcomeWaits', why: fact.why, until }];
  });
}

/** No no on a background report before the copy, the summary of rights and time to answer them (15 USC 1681b(b)(3)). */
function reportFindings(view: View, decision: Decision | undefined): readonly Finding[] {
  if (decision === undefined) return [];
  return reportsBehind(view, decision).flatMap((check): Finding[] => {
    const until = waitEnd(view, check);
    if (until === null) return [{ kind: 'preAdverseMissing' }];
    return view.clock.hasCome(until) ? [] : [{ kind: 'outcomeWaits', why: 'preAdverse', until }];
  });
}

/** Who was named is told by the candidate before we write to them. */
function refereeFindings({ history }: View, { word }: Outgoing): readonly Finding[] {
  if (word.to !== 'referee' || word.referenceId === undefined) return [];
  return isUnwarned(history.references, word.referenceId) ? [{ kind: 'refereeNotWarned' }] : [];
}

/** What a referee said stays with those who decide. */
function confidenceFindings({ message, inConfidence = [] }: AtTheGate): readonly Finding[] {
  if (message.word.to === 'referee' || inConfidence.length === 0) return [];
  const quote = findQuote(`${message.subject}\n${message.text}`, inConfidence);
  return quote === null ? [] : [{ kind: 'referenceQuoted', quote }];
}

/** No no beside a live offer, an interview to come, a withdrawal, or an application still undecided. */
function againstNo(view: View, { others, asksOneAnswer }: AtTheGate): readonly Finding[] {
  const { closure, history, clock } = view;
  const findings: Finding[] = [];
  if (closure?.how === 'withdrawn') findings.push({ kind: 'withdrawn', at: closure.at });
  else if (closure !== null && !CLOSED_WITHOUT_A_WORD.has(closure.how))
    findings.push({ kind: 'outcomeContradicts', at: closure.at });
  for (const offer of history.offers.values()) {
    const until = offerEnd(view, offer);
    const isLive = offer.declined === null && (offer.accepted !== null || !clock.hasCome(until));
    if (isLive) findings.push({ kind: 'offerIsLive', until });
  }
  const interview = [...history.interviews.values()].find(
    ({ state }) => state.is === 'booked' && !clock.hasCome(state.endsAt),
  );
  if (interview?.state.is === 'booked')
    findings.push({ kind: 'interviewToCome', at: interview.state.startsAt });
  const openings = others.filter((one) => one.isUndecided).map((one) => one.opening);
  if (asksOneAnswer && openings.length > 0) findings.push({ kind: 'otherApplicationOpen', openings });
  return findings;
}

/** R11: neither tells anybody anything, so the no may still follow. */
const CLOSED_WITHOUT_A_WORD: ReadonlySet<Closure['how']> = new Set(['waived', 'withoutInterview']);

/** R25: after a no that was told, a yes needs the application to be opened again first, by name. */
function againstYes({ closure }: View): readonly Finding[] {
  if (closure === null) return [];
  return closure.how === 'withdrawn'
    ? [{ kind: 'withdrawn', at: closure.at }]
    : [{ kind: 'outcomeContradicts', at: closure.at }];
}

/** A next step or an invitation is as good as a yes. */
function adviceFindings(view: View, { word }: Outgoing): readonly Finding[] {
  const isYes = word.says.includes('nextStep') || word.says.includes('newTime');
  return isYes && view.closure?.how === 'told' ? againstYes(view) : [];
}

function promiseFindings(view: View, { word }: Outgoing): readonly Finding[] {
  if (word.promise === undefined) return [];
  return view.clock.hasCome(deadlineEnd(view.team, word.promise)) ? [{ kind: 'promiseInPast' }] : [];
}

/** R13: two dated holding notes in a row: the third needs a call since the last, and a manager's yes. */
function holdingFindings(
  view: View,
  { message: { word }, isApprovedByManager }: AtTheGate,
): readonly Finding[] {
  if (!word.says.includes('holding') || tellsMore(word.says)) return [];
  const [latest, before] = holdingNotesInARow(view);
  if (latest === undefined || before === undefined) return [];
  const hasCalled = view.history.words.some(
    (one) => one.evidence === 'call' && one.from === 'team' && one.at > latest.at,
  );
  return [
    ...(hasCalled ? [] : [{ kind: 'needsCall' } as const]),
    ...(isApprovedByManager ? [] : [{ kind: 'needsManager' } as const]),
  ];
}

function tellsMore(says: readonly string[]): boolean {
  return says.includes('decision') || says.includes('nextStep');
}

import { describe, expect, it } from 'vitest';
import { questionReason } from './question-reason.ts';

const questions = (text: string, criteria: string[] = []) =>
  questionReason({ text, criteria }).map((one) => [one.question, one.quote]);

describe('the reason for a no', () => {
  it.each([
    ['Weak handshake', 'trivial', 'handshake'],
    ['Poignée de main molle et regard fuyant', 'trivial', 'Poignée de main'],
    ['Kein fester Händedruck im Gespräch', 'trivial', 'Händedruck'],
    ['Llegó diez minutos tarde a la entrevista', 'trivial', 'minutos tarde'],
    ['Overqualified for this position', 'unsafe', 'Overqualified'],
    ['Zu alt für das Team', 'unsafe', 'Zu alt'],
    ['Trop âgé pour cette équipe', 'unsafe', 'Trop âgé'],
    ['Demasiado mayor para el equipo', 'unsafe', 'Demasiado mayor'],
    ['Simply not a good fit', 'vagueReason', 'not a good fit'],
    ['Another one was a stronger candidate', 'comparison', 'stronger candidate'],
    ['She did not follow up after we met', 'followUpReason', 'not follow up'],
    ['Keine Nachfrage: hat nicht nachgefasst', 'followUpReason', 'nicht nachgefasst'],
    ['Elle ne nous a pas relancés', 'followUpReason', 'ne nous a pas relancés'],
    ['Pas de mot de remerciement', 'followUpReason', 'mot de remerciement'],
    ['Meldete sich nicht mehr', 'followUpReason', 'Meldete sich nicht mehr'],
    ['Hat nach dem Interview nicht nachgefragt', 'followUpReason', 'nach dem Interview nicht nachgefragt'],
    ['No volvió a contactarnos', 'followUpReason', 'No volvió a contactarnos'],
    ['No envió una nota de agradecimiento', 'followUpReason', 'nota de agradecimiento'],
    ['Failed to follow up', 'followUpReason', 'Failed to follow up'],
    ['Hasn’t followed up, and no thank you email', 'followUpReason', 'Hasn’t followed up'],
  ])('"%s" is questioned', (text, question, quote) => {
    expect(questions(text)[0]).toEqual([question, quote]);
  });

  it('is questioned where it names no criterion and hardly says anything', () => {
    expect(questions('No.')).toEqual([['noCriterion', '']]);
    expect(questions('No.', ['Keeps books'])).toEqual([]);
  });

  it('passes when it is about the work', () => {
    expect(questions('Has closed books for one company only; the job asks for several')).toEqual([]);
    expect(questions('We need three years of VAT returns in two countries')).toEqual([]);
    // To ask nothing in the talk itself may be about the work.
    expect(questions('Hat im Gespräch bei der Aufgabe nicht nachgefragt, was der Kunde braucht')).toEqual([]);
  });

  it('says the worst first', () => {
    expect(questions('Weak handshake and too old').map(([question]) => question)).toEqual([
      'unsafe',
      'trivial',
    ]);
  });
});

import type { InEveryLanguage, Language } from './language.ts';

/** What usually must be ready for a first day: a list to begin with, changed by whoever hands over. */
export function usualOnboardingSteps(language: Language): readonly string[] {
  return STEPS[language];
}

const STEPS: InEveryLanguage<readonly string[]> = {
  en: [
    'The contract is signed by both sides',
    'A place to work, a computer and accounts are ready',
    'Somebody meets them on the first day, and they know whom',
    'The first week is planned: who shows what',
    'The team knows who is coming, and when',
  ],
  fr: [
    'Le contrat est signé des deux côtés',
    'Le poste de travail, l’ordinateur et les accès sont prêts',
    'Quelqu’un accueille le premier jour, et la personne sait qui',
    'La première semaine est préparée : qui montre quoi',
    'L’équipe sait qui arrive, et quand',
  ],
  de: [
    'Der Vertrag ist von beiden Seiten unterschrieben',
    'Arbeitsplatz, Rechner und Zugänge sind bereit',
    'Am ersten Tag ist jemand da, und die Person weiß, wer',
    'Die erste Woche ist geplant: wer was zeigt',
    'Das Team weiß, wer kommt und wann',
  ],
  es: [
    'El contrato está firmado por ambas partes',
    'El lugar de trabajo, el equipo informático y los accesos están listos',
    'Alguien recibe a la persona el primer día, y la persona sabe quién',
    'La primera semana está preparada: quién enseña qué',
    'El equipo sabe quién llega y cuándo',
  ],
};

/** What stands in the calendar for a first day. */
export function firstDayTitle(language: Language, person: string, team: string): string {
  return TITLES[language](person, team);
}

const TITLES: InEveryLanguage<(person: string, team: string) => string> = {
  en: (person, team) => `First day of ${person} at ${team}`,
  fr: (person, team) => `Premier jour de ${person} chez ${team}`,
  de: (person, team) => `Erster Arbeitstag von ${person} bei ${team}`,
  es: (person, team) => `Primer día de ${person} en ${team}`,
};

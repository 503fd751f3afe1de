import { z } from 'zod';
import { nameOwnReferee } from '../../../../actions/name-own-referee.ts';
import { AppError } from '../../../../domain/app-error.ts';
import type { RefereeRelation } from '../../../../domain/fact/fact.ts';
import type { InEveryLanguage } from '../../../../domain/wording/language.ts';
import { type ActSeen, DONE, isGoingOn, type StatusAct } from './act.ts';

/** Somebody who worked with them: offered once the team asked for referees, and open until as many are named. */
export const nameRefereeAct: StatusAct = {
  name: 'referee',
  group: 'answer',
  words: {
    en: {
      title: 'Name a referee',
      about:
        'Somebody who worked with you. Please tell them first: we write to nobody who does not know of it. What they say is read by those who decide, and by nobody else.',
      button: 'Name this referee',
      done: 'Thank you. Your referee is noted, and is written to only once they know of it.',
    },
    fr: {
      title: 'Indiquer une personne de référence',
      about:
        'Quelqu’un qui a travaillé avec vous. Prévenez cette personne d’abord : nous n’écrivons à personne qui ne soit au courant. Ce qu’elle dit est lu par celles et ceux qui décident, et par personne d’autre.',
      button: 'Indiquer cette personne',
      done: 'Merci. La personne est notée ; nous ne lui écrivons qu’une fois qu’elle est au courant.',
    },
    de: {
      title: 'Eine Referenzperson nennen',
      about:
        'Jemand, der mit Ihnen gearbeitet hat. Bitte sagen Sie der Person zuerst Bescheid: Wir schreiben niemandem, der nichts davon weiß. Was sie sagt, lesen nur die Personen, die entscheiden.',
      button: 'Diese Person nennen',
      done: 'Danke. Die Person ist notiert; wir schreiben ihr erst, wenn sie davon weiß.',
    },
    es: {
      title: 'Indicar una persona de referencia',
      about:
        'Alguien que trabajó con usted. Avise primero a esa persona: no escribimos a nadie que no lo sepa. Lo que diga lo leen quienes deciden, y nadie más.',
      button: 'Indicar esta persona',
      done: 'Gracias. La persona queda anotada; solo le escribiremos cuando lo sepa.',
    },
  },
  fields: [
    {
      name: 'refereeName',
      kind: 'line',
      isRequired: true,
      label: { en: 'Their name', fr: 'Son nom', de: 'Name der Person', es: 'Su nombre' },
    },
    {
      name: 'relation',
      kind: 'choice',
      isRequired: true,
      label: {
        en: 'How you worked together',
        fr: 'Comment vous avez travaillé ensemble',
        de: 'Wie Sie zusammengearbeitet haben',
        es: 'Qué relación de trabajo tenían',
      },
      choices: (_, language) => RELATIONS.map((value) => ({ value, label: SAID[language][value] })),
    },
    {
      name: 'refereeAddress',
      kind: 'line',
      isRequired: false,
      label: {
        en: 'Their mail address',
        fr: 'Son adresse mail',
        de: 'Mailadresse der Person',
        es: 'La dirección de correo de esa persona',
      },
    },
    {
      name: 'refereePhone',
      kind: 'line',
      isRequired: false,
      label: {
        en: 'Their phone',
        fr: 'Son téléphone',
        de: 'Telefon der Person',
        es: 'El teléfono de esa persona',
      },
    },
    {
      name: 'knows',
      kind: 'choice',
      isRequired: true,
      label: {
        en: 'Do they know that we will ask?',
        fr: 'Sait-elle que nous allons demander ?',
        de: 'Weiß die Person, dass wir fragen?',
        es: '¿Sabe esa persona que vamos a preguntarle?',
      },
      choices: (_, language) => {
        const [yes, notYet] = KNOWS[language];
        return [
          { value: 'notYet', label: notYet },
          { value: 'yes', label: yes },
        ];
      },
    },
  ],
  isOffered: (seen) => isGoingOn(seen) && seen.view.known.refereesAsked !== null,
  isOpen: (seen) => missing(seen) > 0,
  perform: async (deps, { workspaceId, applicationId, values }) => {
    const given = read(values);
    await nameOwnReferee(deps, { workspaceId, applicationId, ...given });
    return DONE;
  },
};

const RELATIONS: readonly RefereeRelation[] = ['supervisor', 'colleague', 'report'];

const SAID: InEveryLanguage<Readonly<Record<RefereeRelation, string>>> = {
  en: { supervisor: 'They led me', colleague: 'We worked side by side', report: 'I led them' },
  fr: {
    supervisor: 'Elle m’encadrait',
    colleague: 'Nous travaillions côte à côte',
    report: 'Je l’encadrais',
  },
  de: {
    supervisor: 'Die Person hat mich geführt',
    colleague: 'Wir haben nebeneinander gearbeitet',
    report: 'Ich habe die Person geführt',
  },
  es: {
    supervisor: 'Era mi responsable',
    colleague: 'Trabajábamos codo con codo',
    report: 'Yo era su responsable',
  },
};

const KNOWS: InEveryLanguage<readonly [yes: string, notYet: string]> = {
  en: ['Yes, I told them', 'Not yet'],
  fr: ['Oui, je l’ai prévenue', 'Pas encore'],
  de: ['Ja, ich habe Bescheid gesagt', 'Noch nicht'],
  es: ['Sí, ya le avisé', 'Todavía no'],
};

/** How many of those who were asked for are still to be named. */
function missing({ view: { known } }: ActSeen): number {
  const named = [...known.references.values()].filter((one) => one.named !== null).length;
  return (known.refereesAsked?.count ?? 0) - named;
}

const form = z.object({
  refereeName: z.string().min(1).max(200),
  relation: z.enum(['supervisor', 'colleague', 'report']),
  refereeAddress: z.union([z.literal(''), z.email().max(254)]).default(''),
  refereePhone: z.string().max(50).default(''),
  knows: z.enum(['yes', 'notYet']).default('notYet'),
});

function read(values: Readonly<Record<string, string>>) {
  const given = form.safeParse(values);
  if (!given.success)
    throw new AppError('input_invalid', 'Cannot note this referee: something is missing or cannot be read');
  const { refereeName, relation, refereeAddress, refereePhone, knows } = given.data;
  return {
    name: refereeName,
    relation,
    address: refereeAddress || undefined,
    phone: refereePhone || undefined,
    wasWarned: knows === 'yes',
  };
}

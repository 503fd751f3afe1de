import type { InEveryLanguage } from '../../domain/wording/language.ts';

/** How one language says why a wording cannot be filled. */
interface FaultWords {
  readonly noField: (name: string) => string;
  readonly didYouMean: (name: string) => string;
  readonly noFilter: (name: string) => string;
  readonly fieldOpen: string;
  readonly conditionOpen: string;
  readonly neverEnded: (tag: string) => string;
  readonly noTag: (tag: string) => string;
  readonly otherFile: string;
  readonly tooMuch: string;
  readonly notUnderstood: (said: string) => string;
}

/** The same sentence in every language. */
export function faultWords(say: (words: FaultWords) => string): InEveryLanguage<string> {
  return { en: say(WORDS.en), fr: say(WORDS.fr), de: say(WORDS.de), es: say(WORDS.es) };
}

const WORDS: InEveryLanguage<FaultWords> = {
  en: {
    noField: (name) => `There is no field “${name}”.`,
    didYouMean: (name) => `Did you mean “${name}”?`,
    noFilter: (name) => `There is no filter “${name}”.`,
    fieldOpen: 'A field is opened with {{ and never closed with }}.',
    conditionOpen: 'A condition is opened with {% and never closed with %}.',
    neverEnded: (tag) => `“{% ${tag} … %}” is never ended with “{% end${tag} %}”.`,
    noTag: (tag) => `There is no “{% ${tag} %}”; a condition reads {% if … %} … {% else %} … {% endif %}.`,
    otherFile: 'A template cannot bring in another file.',
    tooMuch: 'This does more work than a letter needs.',
    notUnderstood: (said) => `This is not understood: ${said}.`,
  },
  fr: {
    noField: (name) => `Le champ « ${name} » n’existe pas.`,
    didYouMean: (name) => `Vouliez-vous dire « ${name} » ?`,
    noFilter: (name) => `Le filtre « ${name} » n’existe pas.`,
    fieldOpen: 'Un champ s’ouvre par {{ et ne se ferme jamais par }}.',
    conditionOpen: 'Une condition s’ouvre par {% et ne se ferme jamais par %}.',
    neverEnded: (tag) => `« {% ${tag} … %} » ne se termine jamais par « {% end${tag} %} ».`,
    noTag: (tag) =>
      `« {% ${tag} %} » n’existe pas ; une condition s’écrit {% if … %} … {% else %} … {% endif %}.`,
    otherFile: 'Un modèle ne peut pas faire appel à un autre fichier.',
    tooMuch: 'Cela demande plus de travail qu’une lettre n’en a besoin.',
    notUnderstood: (said) => `Ceci n’est pas compris : ${said}.`,
  },
  de: {
    noField: (name) => `Es gibt kein Feld „${name}“.`,
    didYouMean: (name) => `Meinten Sie „${name}“?`,
    noFilter: (name) => `Es gibt keinen Filter „${name}“.`,
    fieldOpen: 'Ein Feld wird mit {{ geöffnet und nie mit }} geschlossen.',
    conditionOpen: 'Eine Bedingung wird mit {% geöffnet und nie mit %} geschlossen.',
    neverEnded: (tag) => `„{% ${tag} … %}“ wird nie mit „{% end${tag} %}“ beendet.`,
    noTag: (tag) =>
      `„{% ${tag} %}“ gibt es nicht; eine Bedingung lautet {% if … %} … {% else %} … {% endif %}.`,
    otherFile: 'Eine Vorlage kann keine andere Datei hereinholen.',
    tooMuch: 'Das tut mehr, als ein Brief braucht.',
    notUnderstood: (said) => `Das ist nicht verständlich: ${said}.`,
  },
  es: {
    noField: (name) => `El campo «${name}» no existe.`,
    didYouMean: (name) => `¿Quería decir «${name}»?`,
    noFilter: (name) => `El filtro «${name}» no existe.`,
    fieldOpen: 'Un campo se abre con {{ y nunca se cierra con }}.',
    conditionOpen: 'Una condición se abre con {% y nunca se cierra con %}.',
    neverEnded: (tag) => `«{% ${tag} … %}» nunca termina con «{% end${tag} %}».`,
    noTag: (tag) =>
      `«{% ${tag} %}» no existe; una condición se escribe {% if … %} … {% else %} … {% endif %}.`,
    otherFile: 'Una plantilla no puede traer otro archivo.',
    tooMuch: 'Esto hace más trabajo del que necesita una carta.',
    notUnderstood: (said) => `Esto no se entiende: ${said}.`,
  },
};

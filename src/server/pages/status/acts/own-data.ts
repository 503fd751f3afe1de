import { copyOwnData, correctOwnData, eraseOwnData } from '../../../../actions/own-data.ts';
import { AppError } from '../../../../domain/app-error.ts';
import { defined } from '../../../../lib/defined.ts';
import { DONE, type StatusAct } from './act.ts';

/** Mending one's own name, address or number; the code goes to the address that was there before. */
export const correctionAct: StatusAct = {
  name: 'correction',
  group: 'data',
  guard: 'code',
  words: {
    en: {
      title: 'Correct my details',
      about: 'Fill in only what has changed.',
      button: 'Correct',
      done: 'Your details are corrected.',
    },
    fr: {
      title: 'Corriger mes coordonnées',
      about: 'Remplissez seulement ce qui a changé.',
      button: 'Corriger',
      done: 'Vos coordonnées sont corrigées.',
    },
    de: {
      title: 'Meine Angaben berichtigen',
      about: 'Füllen Sie nur aus, was sich geändert hat.',
      button: 'Berichtigen',
      done: 'Ihre Angaben sind berichtigt.',
    },
    es: {
      title: 'Corregir mis datos',
      about: 'Rellene solo lo que ha cambiado.',
      button: 'Corregir',
      done: 'Sus datos se han corregido.',
    },
  },
  fields: [
    {
      name: 'name',
      kind: 'line',
      isRequired: false,
      label: { en: 'Name', fr: 'Nom', de: 'Name', es: 'Nombre' },
    },
    {
      name: 'address',
      kind: 'line',
      isRequired: false,
      label: { en: 'Mail address', fr: 'Adresse mail', de: 'Mailadresse', es: 'Dirección de correo' },
    },
    {
      name: 'phone',
      kind: 'line',
      isRequired: false,
      label: { en: 'Phone', fr: 'Téléphone', de: 'Telefon', es: 'Teléfono' },
    },
  ],
  isOffered: ({ canMail }) => canMail,
  perform: async (deps, call) => {
    const given = (name: string) => call.values[name] || undefined;
    const change = defined({ name: given('name'), address: given('address'), phone: given('phone') });
    if (Object.keys(change).length === 0)
      throw new AppError('input_invalid', 'Cannot correct anything: nothing was filled in');
    await correctOwnData(deps, { ...call, ...change });
    return DONE;
  },
};

/** Everything that is kept of oneself, as a file. */
export const copyAct: StatusAct = {
  name: 'copy',
  group: 'data',
  guard: 'code',
  words: {
    en: {
      title: 'Get a copy of my data',
      about:
        'A file with your details, what you said and what was written to you. For what the team noted for itself, ask the team.',
      button: 'Get the copy',
      done: 'The copy is ready.',
    },
    fr: {
      title: 'Obtenir une copie de mes données',
      about:
        'Un fichier avec vos coordonnées, ce que vous avez dit et ce qui vous a été écrit. Pour les notes internes de l’équipe, adressez-vous à elle.',
      button: 'Obtenir la copie',
      done: 'La copie est prête.',
    },
    de: {
      title: 'Eine Kopie meiner Daten',
      about:
        'Eine Datei mit Ihren Angaben, dem, was Sie gesagt haben, und dem, was Ihnen geschrieben wurde. Nach internen Notizen fragen Sie bitte das Team.',
      button: 'Die Kopie holen',
      done: 'Die Kopie ist fertig.',
    },
    es: {
      title: 'Obtener una copia de mis datos',
      about:
        'Un archivo con sus datos, lo que dijo y lo que se le escribió. Si desea lo que el equipo anotó para su propio uso, pídaselo al equipo.',
      button: 'Obtener la copia',
      done: 'La copia está lista.',
    },
  },
  fields: [],
  isOffered: ({ canMail }) => canMail,
  perform: async (deps, call) => ({
    is: 'file',
    name: 'heardback-copy.json',
    body: JSON.stringify(await copyOwnData(deps, call), null, 2),
  }),
};

/** Erasing oneself, which also takes back what is still under way. */
export const erasureAct: StatusAct = {
  name: 'erasure',
  group: 'data',
  guard: 'code',
  words: {
    en: {
      title: 'Erase my data',
      about:
        'Your applications here are withdrawn, and everything that tells who you are is erased, with this page. That cannot be undone.',
      button: 'Erase everything',
      done: 'Everything that tells who you are has been erased.',
    },
    fr: {
      title: 'Effacer mes données',
      about:
        'Vos candidatures ici sont retirées, et tout ce qui dit qui vous êtes est effacé, avec cette page. C’est irréversible.',
      button: 'Tout effacer',
      done: 'Tout ce qui dit qui vous êtes a été effacé.',
    },
    de: {
      title: 'Meine Daten löschen',
      about:
        'Ihre Bewerbungen hier werden zurückgezogen, und alles, was zeigt, wer Sie sind, wird gelöscht, auch diese Seite. Das lässt sich nicht rückgängig machen.',
      button: 'Alles löschen',
      done: 'Alles, was zeigt, wer Sie sind, wurde gelöscht.',
    },
    es: {
      title: 'Borrar mis datos',
      about:
        'Se retiran sus candidaturas aquí y se borra todo lo que permite saber quién es usted, junto con esta página. No se puede deshacer.',
      button: 'Borrar todo',
      done: 'Se ha borrado todo lo que permite saber quién es usted.',
    },
  },
  fields: [],
  isOffered: ({ canMail }) => canMail,
  perform: async (deps, call) => {
    await eraseOwnData(deps, call);
    return { is: 'gone' };
  },
};

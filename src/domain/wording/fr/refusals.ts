import type { RefusalSpeech } from '../refusal-speech.ts';

export const FRENCH_REFUSALS: RefusalSpeech = {
  cannot: {
    record: (candidate) => `Impossible d’enregistrer cela pour ${candidate}`,
    recordDebrief: (candidate) => `Impossible d’enregistrer le compte rendu sur ${candidate}`,
    recordDecision: (candidate) => `Impossible d’enregistrer la décision sur ${candidate}`,
    close: (candidate) => `Impossible de clore la candidature de ${candidate}`,
    waiveClosure: (candidate) => `Impossible de clore la candidature de ${candidate}`,
    reopen: (candidate) => `Impossible de rouvrir la candidature de ${candidate}`,
    takeBack: () => 'Impossible de reprendre cette saisie',
  },
  because: {
    nobody_told: ({ candidate }) =>
      `personne n’a encore prévenu ${candidate}. Prévenez cette personne, ou écrivez pourquoi ce n’est pas possible`,
    already_closed: ({ day }) => `la candidature est déjà close${day === null ? '' : `, depuis le ${day}`}`,
    not_closed: () => 'la candidature n’est pas close',
    already_withdrawn: ({ candidate, day }) =>
      `${candidate} a retiré sa candidature${day === null ? '' : ` le ${day}`}`,
    outcome_contradicts: ({ day }) =>
      `une autre issue est enregistrée${day === null ? '' : ` depuis le ${day}`}. Rouvrez d’abord la candidature, avec un motif`,
    offer_is_live: ({ lastDay }) => `une offre est ouverte${lastDay === null ? '' : ` jusqu’au ${lastDay}`}`,
    offer_answered: () => 'cette offre a déjà reçu une réponse',
    interview_to_come: ({ day }) =>
      `un entretien est prévu${day === null ? '' : ` le ${day}`}. Annulez-le d’abord`,
    reason_missing: () => 'aucun motif n’a été écrit',
    reason_is_follow_up: ({ quote }) =>
      `« ${quote} » n’est pas un motif de refus. Dites ce que le poste demande et ce qui manquait`,
    agency_not_asked: ({ candidate }) =>
      `on ne sait pas si le poste intéresse ${candidate}, et l’agence n’a pas été interrogée. Demandez-lui d’abord`,
    reason_questioned: ({ quote }) =>
      `${quote === '' ? 'le motif ne nomme aucun critère du poste' : `« ${quote} » n’est guère un motif qui tient au poste`}. Dites ce que le poste demande et ce qui manquait, ou confirmez ce motif`,
    fact_in_future: ({ day }) =>
      `la date est dans le futur${day === null ? '' : `, le ${day}`}. Seuls les projets peuvent l’être`,
    promise_in_past: () => 'la date promise est déjà passée : si elle a été promise plus tôt, dites quand',
    interview_unknown: () => 'cet entretien n’est pas connu ici',
    interview_over: ({ day }) => `l’entretien a eu lieu${day === null ? '' : ` le ${day}`}`,
    interview_ends_early: () => 'l’entretien finirait avant de commencer',
    hold_needs_date: () => 'une mise en attente demande la date du prochain retour',
    decision_unknown: () => 'cette décision n’est pas connue ici',
    offer_unknown: () => 'cette offre n’est pas connue ici',
    reference_unknown: () => 'cette personne de référence n’est pas connue ici',
    reference_answered: () => 'cette personne de référence a déjà répondu',
    referee_not_warned: () =>
      'cette personne de référence n’est pas encore prévenue. C’est d’abord à la personne candidate de le faire',
    check_unknown: () => 'cette vérification n’est pas connue ici',
    check_not_disclosed: () => 'l’information préalable vient d’abord',
    check_not_authorised: () => 'l’autorisation écrite vient d’abord',
    check_not_reported: () => 'il n’y a pas encore de rapport',
    pre_adverse_missing: () => 'la copie du rapport et le résumé des droits viennent d’abord',
    offer_not_accepted: () => 'aucune offre n’a été acceptée',
    message_unknown: () => 'ce message n’est pas connu ici',
    duty_not_open: () => 'ce retour n’est plus dû',
    snooze_in_past: () => 'le jour où il devrait revenir est déjà là',
    snooze_too_long: ({ day }) =>
      `le report va au plus jusqu’${day === null ? 'à son échéance' : `au ${day}`}. Donnez plutôt une nouvelle date`,
    fact_not_found: () => 'rien de tel n’est enregistré ici',
    fact_not_yours: () => 'une autre personne l’a enregistré. Elle peut le reprendre, ou l’administration',
    fact_stands: () => 'cela n’a pas été saisi à la main pour cette seule candidature',
    fact_relied_on: () => 'une saisie plus récente en dépend. Reprenez d’abord celle-ci',
    word_has_left: () => 'le message est parti. Ce qui est envoyé ne revient pas ; écrivez-en un autre',
  },
};

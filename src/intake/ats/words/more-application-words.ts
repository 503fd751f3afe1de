import type { ApplicationMeaning } from './meanings.ts';

/** Statuses and stages in German, French, Spanish, Dutch, Italian, Portuguese, Swedish and Polish; plain, as `plainWords` leaves them. */
export const MORE_WORDS: Readonly<Partial<Record<ApplicationMeaning, readonly string[]>>> = {
  moving: list(
    'in bearbeitung, laufend, neu, eingegangen, in prufung, en cours, en cours de traitement, nouveau, nouvelle, recue, a traiter, activo, activa, en proceso, en curso, nuevo, nueva, in behandeling, nieuw, lopend, in corso, nuovo, nuova, em andamento, novo, nova, pagaende, ny, nowy, w toku',
  ),
  declined: list(
    'abgesagt, absage erteilt, nicht geeignet, nicht ausgewahlt, aussortiert, rejete, rejetee, non retenu, non retenue, pas retenu, ecarte, ecartee, decline, declinee, rechazada, descartado, descartada, no seleccionado, no seleccionada, no apto, no apta, no continua, niet geselecteerd, niet geschikt, afgekeurd, scartato, scartata, respinto, respinta, non idoneo, non idonea, non selezionato, non selezionata, recusada, reprovado, reprovada, nao selecionado, avslagen, ej aktuell, odrzucony, odrzucona',
  ),
  withdrawn: list(
    'bewerbung zuruckgezogen, absage durch bewerber, absage durch kandidat, absage durch kandidaten, kandidat hat abgesagt, bewerber hat abgesagt, desistement, desistee, candidature retiree, retiree, retirado, retirada, se retiro, candidatura retirada, desistio, teruggetrokken, ingetrokken, ritirato, ritirata, aterkallad, wycofany',
  ),
  hired: list(
    'angenommen, zusage, vertrag unterschrieben, recrute, recrutee, contratada, incorporado, incorporada, aangenomen, assunto, assunta, anstalld, zatrudniony, zatrudniona',
  ),
  onHold: list(
    'warteliste, pausiert, en pause, mis en attente, mise en attente, en espera, en reserva, in de wacht, in attesa, em espera',
  ),
  offered: list(
    'vertragsangebot, angebot verschickt, angebot gesendet, angebot gemacht, offre envoyee, proposition, proposition envoyee, oferta, oferta enviada, aanbod, aanbod gedaan, offerta, offerta inviata, proposta, erbjudande',
  ),
  ended: list(
    'archiviert, geschlossen, beendet, archive, archivee, cloture, cloturee, archivado, archivada, cerrado, cerrada, gearchiveerd, afgesloten, archiviato, chiuso, arquivado, encerrado',
  ),
  frozen: list(
    'eingefroren, stelle pausiert, einstellungsstopp, gel des embauches, poste gele, poste suspendu, congelado, congelada, bevroren',
  ),
  filled: list(
    'stelle besetzt, besetzt, anderer kandidat, anderer bewerber, poste pourvu, pourvu, autre candidat retenu, autre candidat, puesto cubierto, cubierto, otro candidato, otro candidato seleccionado, vervuld, andere kandidaat gekozen, posizione coperta',
  ),
};

/** The same where a part of a longer wording decides. */
export const MORE_PARTS: readonly (readonly [RegExp, ApplicationMeaning])[] = [
  [
    /zuruckgezog|\bdesist|retire (sa|la) candidature|candidature retiree|\bretir(o|ado|ada)\b|teruggetrok|ingetrok|ritirat/,
    'withdrawn',
  ],
  [
    /\babgesagt|nicht (geeignet|ausgewahlt)|\brejet[eé]|\brefus|(non|pas) retenu|rechaz|descart|no seleccionad|afgewez|niet geselecteerd|scartat|respint|non (idone|selezionat)|recusad|reprovad|odrzucon/,
    'declined',
  ],
  [/\beingestellt|\bembauch|\brecrutee?\b|contratad|aangenomen|\bassunt[oa]\b|zatrudnion/, 'hired'],
  [/stelle (ist )?besetzt|poste (est )?pourvu|(anderer|autre|otro|andere) (kandida|candida)/, 'filled'],
];

function list(words: string): readonly string[] {
  return words.split(', ');
}

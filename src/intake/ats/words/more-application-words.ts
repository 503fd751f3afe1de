import type { ApplicationMeaning } from './meanings.ts';

/**
 * Statuses and stages in German, French, Spanish, Dutch, Italian, Portuguese, Swedish, Polish, Korean,
 * Japanese and Chinese; without case and accents.
 */
export const MORE_WORDS: Readonly<Partial<Record<ApplicationMeaning, readonly string[]>>> = {
  moving: list(
    'in bearbeitung, laufend, neu, eingegangen, in prufung, en cours, en cours de traitement, nouveau, nouvelle, recue, a traiter, activo, activa, en proceso, en curso, nuevo, nueva, in behandeling, nieuw, lopend, in corso, nuovo, nuova, em andamento, novo, nova, pagaende, ny, nowy, w toku, po rozmowie, przed rozmowa, w trakcie, 신규, 지원 완료, 서류 검토, 서류 전형, 서류 합격, 검토 중, 진행 중, 면접 예정, 면접 진행, 면접 완료, 면접 합격, 처우 협의, 応募, 新規, 対応中, 選考中, 書類選考, 書類選考中, 書類通過, 面接予定, 面接調整中, 面接済み, 一次面接, 二次面接, 最終面接, 进行中, 初筛, 简历筛选, 待面试, 面试中, 已面试',
  ),
  declined: list(
    'abgesagt, absage erteilt, nicht geeignet, nicht ausgewahlt, aussortiert, rejete, rejetee, non retenu, non retenue, pas retenu, ecarte, ecartee, decline, declinee, rechazada, descartado, descartada, no seleccionado, no seleccionada, no apto, no apta, no continua, niet geselecteerd, niet geschikt, afgekeurd, scartato, scartata, respinto, respinta, non idoneo, non idonea, non selezionato, non selezionata, recusada, reprovado, reprovada, nao selecionado, avslagen, ej aktuell, odrzucony, odrzucona, odrzucone, 불합격, 탈락, 서류 탈락, 서류 불합격, 면접 탈락, 면접 불합격, 최종 불합격, 거절, 不採用, 不合格, 見送り, お見送り, 落選, 書類落ち, 書類不合格, 面接不合格, 面接見送り, 未通过, 面试未通过, 淘汰, 已淘汰, 拒绝, 已拒绝, 不合适, 不录用',
  ),
  withdrawn: list(
    'bewerbung zuruckgezogen, absage durch bewerber, absage durch kandidat, absage durch kandidaten, kandidat hat abgesagt, bewerber hat abgesagt, desistement, desistee, candidature retiree, retiree, retirado, retirada, se retiro, candidatura retirada, desistio, teruggetrokken, ingetrokken, ritirato, ritirata, aterkallad, wycofany, zrezygnowal, zrezygnowala, rezygnacja, rezygnacja kandydata, 지원 철회, 지원 취소, 지원 포기, 면접 포기, 포기, 辞退, 選考辞退, 応募辞退, 本人辞退, 面接辞退, 放弃, 主动放弃, 候选人放弃, 已撤回',
  ),
  hired: list(
    'angenommen, zusage, vertrag unterschrieben, recrute, recrutee, contratada, incorporado, incorporada, aangenomen, assunto, assunta, anstalld, zatrudniony, zatrudniona, 채용, 채용 확정, 채용 완료, 입사, 입사 확정, 입사 완료, 採用, 採用決定, 入社, 入社決定, 入社済み, 内定承諾, 录用, 已录用, 入职, 已入职',
  ),
  onHold: list(
    'warteliste, pausiert, en pause, mis en attente, mise en attente, en espera, en reserva, in de wacht, in attesa, em espera, wstrzymany, lista rezerwowa, 보류, 대기, 예비 합격, 保留, 補欠, 待定, 备选, 储备',
  ),
  offered: list(
    'vertragsangebot, angebot verschickt, angebot gesendet, angebot gemacht, offre envoyee, proposition, proposition envoyee, oferta, oferta enviada, aanbod, aanbod gedaan, offerta, offerta inviata, proposta, erbjudande, oferta zlozona, oferta wyslana, 최종 합격, 오퍼, 오퍼 발송, 처우 제안, 内定, 内定通知, オファー, オファー提示, 条件提示, 已发offer, 待入职',
  ),
  ended: list(
    'archiviert, geschlossen, beendet, archive, archivee, cloture, cloturee, archivado, archivada, cerrado, cerrada, gearchiveerd, afgesloten, archiviato, chiuso, arquivado, encerrado, zamkniety, zakonczony, 종료, 마감, 選考終了, 終了, 已关闭, 已结束',
  ),
  frozen: list(
    'eingefroren, stelle pausiert, einstellungsstopp, gel des embauches, poste gele, poste suspendu, congelado, congelada, bevroren',
  ),
  offerDeclined: list(
    'odrzucil oferte, oferta odrzucona, 오퍼 거절, 입사 포기, 입사 거절, 内定辞退, オファー辞退, 拒绝offer, 拒offer',
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

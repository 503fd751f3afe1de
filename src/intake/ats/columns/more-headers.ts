import type { FieldId } from './fields.ts';

/**
 * Further headers of each field, less sure than those beside it in `fields.ts`: rarer wordings, and the words of other
 * languages. Without case and accents; between commas, since there are many.
 */
export const MORE_HEADERS: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  personId: list(
    'system id, person system id, candidate identifier, applicant identifier, applicant number, candidate ref, candidate reference, candidate uuid, candidate key, profile id, talent id, lead id, kandidaten id, kandidatennummer, bewerber id, bewerbernummer, id candidat, candidat id, id candidato, candidato id, kandidaat id, kandidatid, 지원자 id, 지원자 번호, 후보자 id, 候補者id, 応募者id, 候选人id, 候选人编号',
  ),
  email: list(
    'e mail address, email addresses, candidate emails, primary email address, contact email, guest email, guest email address, invitee email, invitee email address, attendee email, booker email, participant email, work email, home email, email 1, email id, mail address, mailadresse, e mailadresse, adresse email, adresse e mail, adresse mail, e mail du candidat, correo, correo electronico, email del candidato, email candidato, mailadres, e mailadres, indirizzo email, epost, e post, epostadress, endereco de email, adres email, adres e mail, 이메일, 이메일 주소, 메일, メール, メールアドレス, eメール, 邮箱, 电子邮箱, 电子邮件, 電子郵件',
  ),
  fullName: list(
    'who, names, guest, guest name, invitee, invitee name, invitee full name, attendee, attendee name, booker name, participant name, candidate full name, applicant full name, person name, contact name, profile name, display name, interviewee, nom complet, nom du candidat, nom et prenom, nom prenom, prenom et nom, nombre completo, nombre y apellidos, nombre y apellido, candidato, candidata, nombre del candidato, nome completo, nome e cognome, nome candidato, naam, kandidaat, naam kandidaat, volledige naam, namn, bewerbername, name der bewerberin, name des bewerbers, vor und nachname, name vorname, vorname nachname, kandydat, kandydatka, imie i nazwisko, uchazec, jmeno a prijmeni, 이름, 성명, 지원자, 지원자명, 지원자 이름, 후보자, 후보자명, 氏名, 名前, お名前, 候補者, 候補者名, 応募者, 応募者名, 姓名, 候选人, 候选人姓名, 应聘者, 應徵者',
  ),
  firstName: list(
    'forename, fname, invitee first name, guest first name, legal first name, preferred first name, preferred name, nombre, nombres, nome, voornaam, fornamn, imie, rufname',
  ),
  lastName: list(
    'lname, invitee last name, guest last name, legal last name, apellido, apellidos, achternaam, cognome, sobrenome, efternamn, nazwisko, familienname, nom de famille',
  ),
  phone: list(
    'phones, phone numbers, mobile number, cell phone, home phone, contact number, contact phone, telephone number, primary phone, phone 1, tel, telefon, telefonnummer, handy, handynummer, mobil, mobilnummer, telefono, movil, telefoon, telefoonnummer, portable, numero de telephone, cellulare, numer telefonu, 전화번호, 연락처, 휴대폰, 휴대폰 번호, 電話番号, 电话, 手机, 手机号',
  ),
  agency: list(
    'recruiting agency, external recruiter, search firm, headhunter, supplier, personalvermittlung, personaldienstleister, cabinet de recrutement, cabinet, agence, agencia, agenzia, wervingsbureau, uitzendbureau, agencja, 헤드헌터, 서치펌, エージェント, 紹介会社, 人材紹介会社, 猎头',
  ),
  source: list(
    'source type, source category, lead source, application channel, how did you hear about us, referral source, sourced from, herkunft, kanal, bewerbungskanal, provenance, origine, canal, fuente, origen, bron, fonte, kalla, zrodlo, 지원 경로, 지원경로, 유입 경로, 채용 경로, 応募経路, 来源, 招聘渠道',
  ),
  openingId: list(
    'job ref, job reference, job reference number, job number, job posting id, job requisition id, job req id, jobid, req, req number, requisition number, requisition job id, rec id, req identifier, requisition identifier, vacancy reference, vacancy number, position code, opening code, position number, stellen id, stellennummer, kennziffer, referenznummer, reference de l offre, reference offre, referencia, vacaturenummer',
  ),
  opening: list(
    'job order, job posting, job posting title, job requisition, job requisition title, requisition job title, requisition name, vacancy title, vacancy name, posting name, position name, position applied for, position applied, applied position, applied job, job applied for, role title, role name, role applied for, open role, campaign, stellenanzeige, stellenbezeichnung, stellentitel, ausschreibung, offene stelle, intitule du poste, poste vise, offre d emploi, emploi, puesto, puesto de trabajo, vacante, posicion, cargo, oferta, oferta de empleo, vacature, functie, functietitel, posizione, posizione lavorativa, annuncio, ruolo, vaga, tjanst, roll, stanowisko, stanowisko pracy, pozice, 포지션, 채용 공고, 채용공고, 공고, 공고명, 직무, 모집 분야, 모집분야, 지원 분야, 지원분야, 지원 포지션, 지원 직무, 職種, 応募職種, 募集職種, 求人, 求人名, ポジション, 职位, 应聘职位, 岗位, 應徵職位',
  ),
  openingStatus: list(
    'posting status, job requisition status, job posting status, stellenstatus, statut de l offre, estado de la vacante',
  ),
  owner: list(
    'recruiters, recruiter 1, recruiter full name, assigned recruiter, responsible recruiter, recruiting contact, talent partner, talent acquisition partner, ta partner, hr contact, hr owner, hr partner, hr business partner, associated owner, application owner name, account owner, sending user, submitted by user, consultant, sourcer, verantwortlich, verantwortliche, verantwortlicher, ansprechpartner, ansprechpartnerin, recruiterin, recruiter in, zustandige person, bearbeiter, recruteur, recruteuse, charge de recrutement, chargee de recrutement, responsable, reclutador, reclutadora, responsable de seleccion, verantwoordelijke, recrutador, rekryterare, rekruter, rekruterka, osoba odpowiedzialna, 담당자, 채용 담당자, 채용담당자, 리크루터, 担当, 担当者, 採用担当, 採用担当者, 负责人, 招聘负责人, 招聘专员',
  ),
  manager: list(
    'hm, manager name, hiring managers, hiring manager full name, line manager, department manager, reports to, fachbereich, vorgesetzte, vorgesetzter, fachvorgesetzter, manager recruteur, responsable de contratacion, gerente',
  ),
  applicationId: list(
    'application number, application ref, application reference, app id, submittal id, candidacy id, bewerbungs id, bewerbungsnummer, id candidature, numero de candidature, id de la candidatura, id de solicitud, sollicitatie id',
  ),
  appliedAt: list(
    'job application date, apply date, apply time, applied time, first applied, date of application, application at, application time, application created, application created at, application created date, application create date, application submitted, application submitted date, submittal date, submission completed date, date of submission, creation date, create date, date created, added at, added date, date received, received, received date, entered on, eingangsdatum, eingang am, bewerbungseingang, bewerbung eingegangen am, datum der bewerbung, beworben, erstellt am, date de reception, candidature recue le, recu le, recue le, postule le, date de creation, cree le, fecha de solicitud, fecha de aplicacion, fecha de postulacion, fecha de inscripcion, fecha de candidatura, fecha de alta, inscrito el, sollicitatiedatum, datum sollicitatie, gesolliciteerd op, data candidatura, data di candidatura, data da candidatura, ansokt, ansokningsdatum, data aplikacji, data zgloszenia, 지원일, 지원일자, 지원일시, 지원 날짜, 접수일, 応募日, 応募日時, エントリー日, 申请日期, 投递日期, 投递时间, 应聘日期',
  ),
  stage: list(
    'current interview stage, current step, current status stage, application stage, application step, workflow step, workflow stage, workflow state, pipeline, pipeline step, recruiting stage, recruitment stage, process step, process stage, status stage, bin, prozessschritt, bewerbungsphase, aktuelle phase, aktueller schritt, schritt, etape actuelle, etape du processus, phase actuelle, etapa, etapa actual, fase, fase actual, processtap, huidige fase, stadio, stato avanzamento, steg, etap, etap rekrutacji, 전형, 전형 단계, 전형단계, 채용 단계, 현재 단계, 단계, 選考段階, 選考ステップ, 選考フェーズ, フェーズ, 阶段, 当前阶段, 招聘阶段',
  ),
  stageEnteredAt: list(
    'moved to stage at, last recruiting stage date, stage moved at, stage entered date, step entered, step entered at, step entered on, step entered date, entered step, entered step on, date entered step, stage start date, step start date, step changed at, step changed on, stage entered, stage entry date, date entered stage, current stage date, entered current stage, entered current stage at, entered current stage on, last stage change at, last stage change date, last stage change on, date moved, moved on, moved at, last moved, last moved at, step date, in phase seit, phase seit, in stufe seit, etape depuis, etape depuis le, en etapa desde',
  ),
  status: list(
    'current status, latest status, final status, status name, application state, application outcome, application result, applicant status, workflow status, recruitment status, recruiting status, submittal status, hiring decision, hire decision, final decision, final outcome, bewerbungsstatus, bewerberstatus, kandidatenstatus, entscheidung, etat, statut de la candidature, statut candidature, decision finale, estado, estado de la candidatura, estado del candidato, resultado, stato, stato candidatura, status sollicitatie, situacao, status kandydata, status aplikacji, wynik, decyzja, 상태, 진행 상태, 지원 상태, 전형 상태, 결과, 전형 결과, 합격 여부, ステータス, 選考状況, 選考ステータス, 進捗, 結果, 選考結果, 合否, 状态, 结果, 面试结果',
  ),
  reason: list(
    'reason of rejection, rejection motive, motive, disqualification reason, disqualify reason, rejection reasons, reason rejected, reason not hired, not hired reason, no hire reason, reason for decline, close reason, closing reason, status reason, disposition code, archived because, grund, grund der absage, ablehnungsgrund, raison, raison du refus, motif du refus, motif de refus, motif de rejet, motivo, motivo de rechazo, motivo de descarte, motivo del rechazo, reden, reden van afwijzing, afwijzingsreden, motivo rifiuto, motivo del rifiuto, motivo da recusa, powod odrzucenia, 탈락 사유, 불합격 사유, 不採用理由, 見送り理由, 辞退理由, 淘汰原因, 拒绝原因',
  ),
  reasonType: list('disqualified by party, closed by party, ended by party'),
  decidedAt: list(
    'disqualified, disqualified date, disqualification date, date disqualified, decline date, date declined, date of rejection, date of decision, rejection at, rejection time, rejected time, reject date, disposition at, dispositioned on, dispositioned at, final decision date, closed date, date closed, is rejected, is disqualified, abgelehnt am, abgesagt am, abgelehnt, datum der absage, ablehnungsdatum, entscheidungsdatum, date de refus, date du refus, refuse le, refusee le, rejete le, date de decision, fecha de rechazo, fecha de descarte, fecha de decision, rechazado el, descartado el, datum afwijzing, afgewezen op, data rifiuto, scartato il, data odrzucenia, data decyzji, 불합격일, 탈락일, 결정일, 不採用日, 見送り日, 決定日, 淘汰日期',
  ),
  decidedBy: list(
    'rejected by user, disqualified by name, decision by, abgesagt von, refuse par, rechazado por',
  ),
  withdrawnAt: list(
    'withdrawn, withdrew, is withdrawn, withdrew at, withdrawal at, withdrawal, withdrawn date, date of withdrawal, candidate withdrew, candidate withdrew on, candidate withdrew at, zuruckgezogen, retire le, desistement le, fecha de retiro, retirado el, teruggetrokken op, data rezygnacji, 지원 철회일, 辞退日',
  ),
  hiredAt: list(
    'hired, is hired, date of hire, hire at, hired time, placed at, placed, eingestellt, einstellungsdatum, date de recrutement, recrute le, recrutee le, embauche le, date d embauche, fecha de contratacion, contratado el, aangenomen op, assunto il, data zatrudnienia, 채용일, 採用日, 录用日期',
  ),
  archivedAt: list('is archived, archived date, archived time, archiviert am, archive le, archivado el'),
  updatedAt: list(
    'updated date, updated time, update date, date updated, last update, last updated at, last updated on, last updated date, last modified date, last modified at, last modified on, date last modified, last changed, last action, last action at, last action date, last activity time, latest activity, latest activity date, latest status date, activity date, status change date, status changed date, status last changed, status last updated, status last updated at, status last updated date, status start date, last status change, last status change date, status as of, last touch, last touched, letzte anderung, letzte aktivitat, letzte aktualisierung, zuletzt geandert, zuletzt geandert am, geandert am, aktualisiert am, status seit, derniere modification, derniere mise a jour, derniere activite, modifie le, mis a jour le, date de mise a jour, ultima modificacion, ultima actualizacion, ultima actividad, fecha de actualizacion, actualizado el, laatst gewijzigd, laatste activiteit, laatste wijziging, ultima modifica, ultimo aggiornamento, ultima atualizacao, senast andrad, data aktualizacji, ostatnia zmiana, 수정일, 최종 수정일, 업데이트, 更新日, 更新日時, 最終更新日, 更新时间',
  ),
  toldAt: list(
    'told, told them, told candidate, candidate told, candidate told on, candidate notified date, date notified, notified date, notified, notification date, notification sent, notification sent at, notification sent on, informed, candidate informed, outcome communicated, outcome sent, outcome sent on, outcome email sent, rejection sent, rejection email, rejection email sent date, rejection email sent time, rejection mail sent, rejection message sent, rejection message sent at, rejection message sent on, rejection notice sent, rejection letter sent on, regret sent, regret email sent, regret letter sent, regret mail sent, regret email date, decline email sent at, decline email sent on, turndown sent, turndown email sent, replied, replied on, replied at, reply sent, reply sent on, reply sent at, answered, answered on, answered at, responded, responded on, response sent, response sent on, response date, feedback sent, feedback sent at, feedback sent on, feedback given, feedback given on, feedback to candidate, feedback to candidate on, heard back, heard back on, got back to them, got back to them on, closed the loop, absage versendet, absage versandt, absage versandt am, absage verschickt, absage verschickt am, absage gesendet, absage raus, absagemail gesendet, absagemail gesendet am, absage mail am, absage mitgeteilt am, informiert, kandidat informiert, kandidat informiert am, bewerber informiert am, ruckmeldung am, ruckmeldung gegeben, ruckmeldung gegeben am, ruckmeldung erfolgt am, refus envoye, refus envoye le, mail de refus envoye, mail de refus envoye le, email de refus envoye, email de refus envoye le, reponse envoyee, reponse envoyee le, candidat informe, candidat informe le, informe le, retour fait, retour fait le, respuesta enviada, respuesta enviada el, correo de rechazo enviado, correo de rechazo enviado el, notificado, notificado el, fecha de notificacion, informado, informado el, afwijzing verstuurd, afwijzing verstuurd op, afwijzingsmail verstuurd, kandidaat geinformeerd, kandidaat geinformeerd op, comunicato il, informato il, ruckmeldung erfolgt, poinformowany, poinformowano, data informacji zwrotnej, 결과 통보일, 결과통보일, 통보일, 결과 안내일, 결과 통보, 結果連絡日, 結果通知日, 通知日, 合否連絡日, 通知日期, 结果通知日期',
  ),
  lastContactedAt: list(
    'last contacted date, last contact at, last communication, last communication date, last communication at, last touchpoint, last email, last emailed at, last mailed, last message, last outbound, last outbound at, last outbound email, last outreach at, last heard from us, letzter kontakt am, zuletzt kontaktiert, zuletzt kontaktiert am, dernier contact, dernier contact le, ultimo contacto, ultimo contatto, laatste contact, senast kontaktad, ostatni kontakt, 최종 연락일, 마지막 연락일, 最終連絡日, 最后联系时间',
  ),
  heardFromAt: list(
    'last candidate message, last candidate reply, last candidate email, last inbound email, last inbound at, last message from candidate, candidate last wrote, candidate followed up on, last follow up from candidate',
  ),
  thankedAt: list('thanked, thanked at, thank you mail sent, dank gesendet am, remercie le'),
  promisedFor: list(
    'we said we d reply by, we said, we promised, promised, promise date, promised for, promised reply date, response promised, reply by, reply due, respond by, response due, response expected by, answer expected, answer expected by, decision date promised, expected decision date, next update, next update by, next update due, next update promised, update by, update due, update promised by, feedback by, feedback due, follow up due, will hear by, to hear by, hear back by, hears back by, zugesagt bis, zusage bis, versprochen bis, versprochen fur, antwort zugesagt bis, ruckmeldung zugesagt bis, ruckmeldung versprochen bis, entscheidung bis, reponse promise pour le, reponse promise le, reponse prevue le, retour promis le, retour prevu le, retour avant le, respuesta prometida, respuesta prometida para, respuesta prevista, respuesta antes del, antwoord voor, antwoord beloofd voor, toegezegd voor, risposta promessa per, risposta entro',
  ),
  interviewId: list('schedule id, meeting id, gesprachs id'),
  interviewStartsAt: list(
    'interviewed, interview from, interview scheduled, interview scheduled date, scheduled interview date, scheduled interview time, scheduled interview start, interview completed, interview completed at, interview completed on, interview completed date, most recent interview, most recent interview date, latest interview, latest interview date, date interviewed, met on, met, date met, meeting date, meeting time, spoke on, interviewtermin, interview termin, interviewdatum, datum interview, datum des interviews, datum des gesprachs, gesprachstermin, gesprachsdatum, termin, termin am, gesprach, vorstellungsgesprach, datum gesprek, gesprek, gesprek op, sollicitatiegesprek, entretien, entretien le, entretien du, date d entretien, date de l entretien, date entretien le, entrevista, entrevista el, fecha de entrevista, fecha entrevista, fecha de la entrevista, data colloquio, colloquio, colloquio il, data da entrevista, intervjudatum, intervju, data rozmowy, rozmowa, termin rozmowy, data rozmowy kwalifikacyjnej, datum pohovoru, 면접일, 면접일시, 면접일자, 면접 날짜, 면접 일정, 면접 일시, 面接日, 面接日時, 面接予定日, 面试时间, 面试日期',
  ),
  interviewEndsAt: list('interview to, scheduled interview end, interview until, interview bis'),
  interviewMinutes: list('interview length, length in minutes, duree, duracion, duur'),
  interviewStatus: list('event state, meeting status, statut de l entretien, estado de la entrevista'),
  interviewKind: list(
    'interview format, type d entretien, tipo de entrevista, interviewart, meeting title, event name, event type, event type name, meeting type, meeting name, appointment type',
  ),
  interviewer: list(
    'interviewed with, host, host name, hosts, event host, organizer, organiser, organizer name, interview panel, panel members, panelists, interviewerin, interviewer in, interviewteam, gefuhrt von, gesprachspartner, entretien avec, entretien mene par, entrevistador, entrevistadora, entrevistado por, intervistatore, rozmowe prowadzi, 면접관, 面接官, 面試官, 面试官',
  ),
  interviewBookedAt: list(
    'invited on, invited at, invitation sent, invitation sent on, eingeladen am, invite le, invitee le',
  ),
  scorecardAt: list(
    'feedback filed on, scorecard completed at, scorecard date, feedback received on, evaluation date',
  ),
  offerSentAt: list(
    'offer created, offer created at, offer created on, offer letter sent, offer letter sent on, offer sent time, date of offer, offer on, angebot gesendet, angebot gesendet am, angebot versendet am, vertrag versendet am, vertragsangebot am, offre envoyee, offre envoyee le, proposition envoyee le, oferta enviada, oferta enviada el, fecha de oferta, aanbod verstuurd op, offerta inviata il, data oferty, 오퍼일, 처우 제안일, オファー日, 内定日',
  ),
  offerExpiresOn: list(
    'offer valid to, offer open until, answer to offer by, angebot gultig bis, offre valable jusqu au, oferta valida hasta',
  ),
  offerStatus: list('angebotsstatus, statut de l offre faite, estado de la oferta, offer decision'),
  offerAnsweredAt: list(
    'offer answered at, offer decision date, offer signed on, angebot angenommen am, offre acceptee le, oferta aceptada el',
  ),
  startsOn: list(
    'first day of work, first working day, proposed start date, planned start date, start day, antrittsdatum, startdatum, beginn am, arbeitsbeginn, date de debut, date de prise de poste, prise de poste le, fecha de inicio, fecha de incorporacion, datum indiensttreding, data di inizio, data rozpoczecia, data rozpoczecia pracy, 입사일, 입사 예정일, 入社日, 入社予定日, 入职日期',
  ),
};

function list(names: string): readonly string[] {
  return names.split(', ');
}

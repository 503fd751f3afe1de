import type { OwnLetters } from './own-letters.ts';

export const DE_LETTERS: OwnLetters = {
  greeting: (receiver) => (receiver === null ? 'Guten Tag,' : `Guten Tag ${receiver},`),
  close: 'Freundliche Grüße',
  blanks: {
    moment: 'ein Moment des Gesprächs, der Ihnen geblieben ist',
    day: 'ein Tag',
    otherDeadline: 'Ihre andere Frist, mit Zeitzone',
    startDay: 'der Tag, ab dem Sie anfangen könnten',
    backOn: 'der Tag der Rückkehr',
    news: 'eine Sache, die seither neu ist',
    why: 'was für Sie für diese Stelle spricht',
    referee: 'Name der Person, die Sie fragen',
  },
  letters: {
    thankYou: ({ opening, company, metOn, moment }, known) => ({
      subject: `Danke für das Gespräch zur Stelle ${opening}`,
      lines: [
        `vielen Dank für das Gespräch zur Stelle ${opening} bei ${company}${metOn === null ? '' : ` am ${metOn}`}.`,
        known(moment, 'moment'),
        'Ich würde mich freuen, wenn es weitergeht. Wenn Sie von mir noch etwas brauchen, sagen Sie es mir bitte.',
      ],
    }),
    followUp1: ({ opening, company, metOn, appliedOn, promisedFor }) => ({
      subject: `${opening}: wie es steht`,
      lines: [
        `${metOn === null ? `ich habe mich${appliedOn === null ? '' : ` am ${appliedOn}`} auf die Stelle ${opening} bei ${company} beworben` : `wir haben am ${metOn} über die Stelle ${opening} bei ${company} gesprochen`}${promisedFor === null ? '' : `, und Sie rechneten bis ${promisedFor} mit Neuigkeiten`}.`,
        'Mein Interesse ist weiterhin groß. Können Sie mir sagen, was der nächste Schritt ist und bis wann Sie ihn erwarten?',
        'Wenn Ihnen noch etwas von mir die Entscheidung leichter macht, schicke ich es gern.',
      ],
    }),
    followUp2: ({ opening, company, metOn }, known) => ({
      subject: `${opening}: eine letzte Nachfrage`,
      lines: [
        `ist die Stelle ${opening} bei ${company} noch offen?`,
        `Seit ${metOn === null ? 'meiner Bewerbung' : 'unserem Gespräch'} gibt es eines, das für Sie zählen könnte: ${known(null, 'news')}.`,
        'Ein kurzes Ja oder Nein hilft mir beim Planen. Das ist meine letzte Nachfrage dazu; über Neuigkeiten freue ich mich jederzeit.',
      ],
    }),
    timeline: ({ opening, startOn }, known) => ({
      subject: `${opening}: Zeitplan und Beginn`,
      lines: [
        `damit ich gut planen kann: Bis wann möchten Sie über die Stelle ${opening} entscheiden, und wann würde die Arbeit beginnen?`,
        `Ich könnte ab ${known(startOn, 'startDay')} anfangen. Und falls ich bis dahin nichts höre: Wen darf ich fragen?`,
      ],
    }),
    competingOffer: ({ opening, company, otherOfferUntil }, known) => ({
      subject: `${opening}: Ich habe ein anderes Angebot`,
      lines: [
        `ich möchte offen zu Ihnen sein: Ich habe ein anderes Angebot und muss bis ${known(otherOfferUntil, 'otherDeadline')} antworten.`,
        `Lieber wäre mir die Stelle ${opening} bei ${company}: ${known(null, 'why')}.`,
        'Können Sie mir vorher Ihre Entscheidung mitteilen, oder mir sagen, wann sie fällt?',
      ],
    }),
    moreTime: ({ opening, offerUntil, wishedDay }, known) => ({
      subject: `${opening}: etwas mehr Zeit`,
      lines: [
        `danke für das Angebot zur Stelle ${opening}. Es bedeutet mir viel, und ich möchte Ihnen eine Antwort geben, zu der ich stehe.`,
        `Könnte ich bis ${known(wishedDay, 'day')} Zeit haben${offerUntil === null ? '' : ` statt bis ${offerUntil}`}? Spätestens an diesem Tag haben Sie meine Antwort.`,
      ],
    }),
    decisionMakerAway: ({ opening, backOn }, known) => ({
      subject: `${opening}: der nächste Schritt, sobald es passt`,
      lines: [
        `ich weiß, dass bei Ihnen bis ${known(backOn, 'backOn')} jemand abwesend war; von mir aus eilt es nicht.`,
        `Mein Interesse an der Stelle ${opening} besteht weiter. Sobald alle wieder da sind: Können Sie mir sagen, was der nächste Schritt ist?`,
      ],
    }),
    afterFreeze: ({ opening, company, frozenUntil }) => ({
      subject: `${opening}: weiterhin interessiert`,
      lines: [
        frozenUntil === null
          ? `ich weiß, dass Einstellungen bei ${company} gerade ruhen; um eine Entscheidung bitte ich deshalb nicht.`
          : `ich weiß, dass Einstellungen bei ${company} bis ${frozenUntil} ruhen sollten.`,
        `Mein Interesse an der Stelle ${opening} besteht weiter. ${frozenUntil === null ? 'Gibt es einen Zeitpunkt, zu dem eine Nachfrage sinnvoll ist?' : 'Können Sie schon sagen, wie es weitergeht?'}`,
      ],
    }),
    feedbackRequest: ({ opening, company }) => ({
      subject: `${opening}: eine Frage, um zu lernen`,
      lines: [
        `danke für die Zeit, die Sie sich für mich und die Stelle ${opening} bei ${company} genommen haben.`,
        'Ich möchte nichts infrage stellen. Wenn Sie können: Sagen Sie mir das eine, was ich nächstes Mal besser machen sollte? Ich verstehe es, wenn das nicht geht.',
      ],
    }),
    withdrawal: ({ opening, company, metOn }) => ({
      subject: `${opening}: Ich ziehe meine Bewerbung zurück`,
      lines: [
        `ich ziehe meine Bewerbung auf die Stelle ${opening} bei ${company} zurück. Danke für Ihre Zeit${metOn === null ? '' : ' und für die Gespräche'}.`,
      ],
    }),
    refereeRequest: ({ opening, company }, known) => ({
      subject: 'Darf ich Sie als Referenz nennen?',
      lines: [
        `ich bin für die Stelle ${opening} bei ${company} im Gespräch. Darf ich Sie als jemanden nennen, der meine Arbeit kennt? Wenn es Ihnen nicht passt, ist ein Nein ganz in Ordnung.`,
        `Man würde Ihnen etwa am ${known(null, 'day')} schreiben. Ich schicke Ihnen meinen Lebenslauf und die Anzeige und sage Ihnen danach, wie es ausging.`,
      ],
    }),
    keepInTouch: ({ opening, company, metOn }) => ({
      subject: `Danke, ${company}`,
      lines: [
        `danke, dass Sie mir gesagt haben, wie Sie über die Stelle ${opening} entschieden haben${metOn === null ? '' : ', und für die guten Gespräche'}.`,
        `${metOn === null ? '' : 'Was ich von Ihrer Arbeit gesehen habe, hat mir gefallen. '}Wenn sich später etwas Passendes ergibt, freue ich mich, davon zu hören.`,
      ],
    }),
  },
};

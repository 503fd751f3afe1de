import type { CallSituation, CallWords, RoomSituation, SpokenAbout, SpokenWords } from './spoken-words.ts';

/** German. */
export const SPOKEN_GERMAN: SpokenWords = { call, room };

function call(situation: CallSituation, about: SpokenAbout): CallWords {
  const { first, next } = lines(situation, about);
  return {
    first: `${greeting(about)} ${first}`,
    next,
    asked: ASKED[situation](about),
    voicemail: voicemail(about),
  };
}

function greeting({ name, senderName, company }: SpokenAbout): string {
  return `Guten Tag, spreche ich mit ${name}? Hier ist ${senderName ?? '…'} von ${company}. Passt es gerade?`;
}

function lines(situation: CallSituation, about: SpokenAbout): Pick<CallWords, 'first' | 'next'> {
  const { opening, interviewDay, answerBy, strength, reason } = about;
  const by = answerBy ?? '…';
  switch (situation) {
    case 'no':
      return {
        first: `Ich rufe mit unserer Entscheidung an: Wir werden Ihnen die Stelle „${opening}“ nicht anbieten.`,
        next: [
          `Vielen Dank für die Zeit, die Sie uns geschenkt haben${interviewDay ? `, zuletzt am ${interviewDay}` : ''}.`,
          ...(reason ? [`Ausschlaggebend war eine Anforderung der Stelle: ${reason}.`] : []),
          ...(strength ? [`Als Stärke steht in unseren Notizen: ${strength}.`] : []),
          'Ich mache hier eine Pause, damit Sie fragen können.',
        ],
      };
    case 'runnerUp':
      return {
        first: `Ich rufe mit unserer Entscheidung an: Jemand anderes hat die Stelle „${opening}“ angenommen, deshalb können wir sie Ihnen nicht anbieten.`,
        next: [
          'Es war knapp, und das meine ich so. Es tut mir leid.',
          ...(strength ? [`Als Stärke steht in unseren Notizen: ${strength}.`] : []),
          'Wenn eine ähnliche Stelle frei wird: Möchten Sie, dass wir Ihnen schreiben, und bis wann dürfen wir das? Ein Nein ist völlig in Ordnung.',
        ],
      };
    case 'cancelled':
      return {
        first: `Ich rufe an, weil die Stelle „${opening}“ entfällt; damit endet Ihre Bewerbung hier.`,
        next: [
          'Das hat nichts mit Ihnen zu tun: Es wird niemand eingestellt.',
          'Vielen Dank für Ihre Zeit. Es tut mir leid, dass es so endet.',
        ],
      };
    case 'holding':
      return {
        first: `Zur Stelle „${opening}“ gibt es noch keine Entscheidung, und das wollte ich Ihnen selbst sagen, statt noch einmal zu schreiben.`,
        next: [
          `Die Verzögerung liegt bei uns. Sie hören bis ${by} von mir, auch wenn es nichts Neues gibt.`,
          'Haben Sie ein anderes Angebot oder eine Frist, von der wir wissen sollten?',
        ],
      };
    case 'freeze':
      return {
        first: `Für die Stelle „${opening}“ gilt ein Einstellungsstopp. Das hat nichts mit Ihnen zu tun, und über Ihre Bewerbung ist nicht entschieden.`,
        next: [
          `Ich weiß nicht, wann es weitergeht. Sie hören in jedem Fall bis ${by} von mir.`,
          'Sie können dabeibleiben oder Ihre Bewerbung zurückziehen, ganz wie es für Sie richtig ist. Warten Sie mit einem anderen Angebot bitte nicht auf uns.',
        ],
      };
    case 'nextStep':
      return {
        first: `Wir möchten das Gespräch über die Stelle „${opening}“ gern mit Ihnen fortsetzen.`,
        next: ['Der nächste Schritt ist: …', 'Passt Ihnen das? Ist etwas unklar?'],
      };
    case 'offer':
      return {
        first: `Wir haben uns entschieden und möchten Ihnen die Stelle „${opening}“ anbieten.`,
        next: [
          'Das Angebot bekommen Sie schriftlich bis …',
          `Sie haben bis ${by} Zeit, darüber nachzudenken. Was möchten Sie vorher wissen?`,
          'Gibt es ein anderes Angebot oder eine Frist, von der wir wissen sollten?',
        ],
      };
    case 'interest':
      return {
        first: `Ich habe eine einfache Frage zur Stelle „${opening}“: Möchten Sie diese Stelle haben?`,
        next: ['Ein Nein ist auch eine gute Antwort.', 'Was müssten Sie wissen, um ja oder nein zu sagen?'],
      };
    case 'missed':
      return {
        first:
          'Wir hatten Sie zu unserem Gespräch erwartet, und es kam nicht zustande. Ich hoffe, es ist alles in Ordnung.',
        next: [
          'Möchten Sie einen neuen Termin, oder möchten Sie lieber nicht weitermachen? Beides ist in Ordnung.',
        ],
      };
    case 'talk':
      return {
        first: `Ich rufe wegen Ihrer Bewerbung auf die Stelle „${opening}“ an.`,
        next: [`Sie hören bis ${by} wieder von mir.`],
      };
    default:
      return situation satisfies never;
  }
}

type Asked = (about: SpokenAbout) => CallWords['asked'];

const why: Asked = ({ reason }) => [
  {
    question: 'Warum?',
    answer: reason
      ? `Wegen einer Anforderung der Stelle: ${reason}. Davon hätten wir mehr sehen müssen, als Ihre Beispiele gezeigt haben.`
      : 'Ich kann Ihnen nur sagen, was in unseren Notizen steht. Ich sehe nach und schreibe Ihnen bis …',
  },
  {
    question: 'Kann ich daran noch etwas ändern?',
    answer:
      'Nein, die Entscheidung ist gefallen. Ich möchte Ihnen keine Hoffnung machen, die ich nicht halten kann.',
  },
];
const when: Asked = () => [
  {
    question: 'Ist das wirklich keine Absage?',
    answer: 'Es gibt keine Entscheidung. Gäbe es eine, würde ich sie Ihnen jetzt sagen.',
  },
  {
    question: 'Wie viele andere gibt es?',
    answer:
      'Über andere Menschen kann ich nicht sprechen. Ich kann Ihnen sagen, was als Nächstes kommt und wann.',
  },
];
const none: Asked = () => [];

const ASKED: Readonly<Record<CallSituation, Asked>> = {
  no: why,
  runnerUp: why,
  cancelled: () => [
    { question: 'Kommt die Stelle wieder?', answer: 'Das weiß ich nicht, und ich möchte nicht raten.' },
  ],
  holding: when,
  freeze: when,
  nextStep: none,
  offer: () => [
    {
      question: 'Kann ich mehr Zeit haben?',
      answer:
        'Sagen Sie mir, wie viel Sie brauchen. Ich kümmere mich darum und antworte innerhalb eines Arbeitstages.',
    },
  ],
  interest: none,
  missed: none,
  talk: none,
};

function voicemail({ name, senderName, company, opening }: SpokenAbout): string {
  return `Guten Tag ${name}, hier ist ${senderName ?? '…'} von ${company}, wegen der Stelle „${opening}“. Ich versuche es um … noch einmal und schreibe Ihnen auch eine Mail, damit Sie eine Zeit nennen können. Meine Nummer ist …`;
}

function room(situation: RoomSituation, { opening, answerBy, reason }: SpokenAbout): readonly string[] {
  const by = answerBy ?? '…';
  switch (situation) {
    case 'clearNo':
      return [
        `Ich sage es Ihnen lieber jetzt, als Sie warten zu lassen: Wir werden Ihre Bewerbung auf die Stelle „${opening}“ nicht weiterverfolgen.`,
        `Der Grund ist eine Anforderung der Stelle: ${reason ?? '…'}.`,
        'Vielen Dank, dass Sie da waren und so offen gesprochen haben. Möchten Sie mich dazu etwas fragen?',
      ];
    case 'missingRequirement':
      return [
        `Für diese Stelle geht es nicht ohne ${reason ?? '…'}, und Sie haben mir ehrlich gesagt, dass das fehlt. Deshalb ist es von uns ein Nein, und ich möchte, dass Sie es hier von mir hören.`,
        'Alles andere, worüber wir gesprochen haben, ändert daran nichts, und ich möchte es auch nicht so klingen lassen.',
      ];
    case 'morePeople':
      return [
        'Wir sprechen noch mit anderen, und ich habe noch nicht entschieden.',
        `Sie hören bis ${by} von mir, wie auch immer es ausgeht: ein Ja, ein Nein oder „wir brauchen bis …“.`,
      ];
    case 'notDecided':
      return [
        'Ich weiß es noch nicht und möchte nicht laut raten.',
        `Wir setzen uns am … zusammen, und Sie hören bis ${by} von uns.`,
      ];
    case 'good':
      return [
        'Ich habe das Gespräch gern geführt. Das ist keine Zusage: Ich entscheide nicht allein, und entschieden ist nichts.',
        `Sie hören bis ${by} von uns.`,
      ];
    case 'howDidIDo':
      return [
        'Ich schreibe gleich auf, was ich gesehen habe, und halte es neben die Anforderungen der Stelle.',
        'Eines kann ich schon sagen: …',
        `Die Antwort selbst kommt bis ${by}.`,
      ];
    case 'askWish':
      return [
        'Falls es ein Nein wird: Möchten Sie es lieber am Telefon hören oder lesen?',
        'Gibt es einen Tag, bis zu dem Sie es wissen müssen?',
      ];
    case 'askSearch':
      return [
        'Wie weit sind Sie mit Ihrer Suche: Sehen Sie sich um, sprechen Sie mit anderen, oder haben Sie ein Angebot?',
        'Das zählt weder für noch gegen Sie. Ich frage, damit wir rechtzeitig antworten.',
      ];
    default:
      return situation satisfies never;
  }
}

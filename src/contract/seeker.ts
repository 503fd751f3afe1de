import { z } from 'zod';
import { ADVICE_KINDS } from '../domain/advice/advice-kind.ts';
import { OWN_RULES } from '../domain/advice/check-own-words.ts';
import { OWN_DRAFT_KINDS } from '../domain/advice/own-draft-kind.ts';
import { FOLLOW_FAULTS } from '../domain/followed-page/follow-fault.ts';
import { SILENCE_CAUSES } from '../domain/silence-reasons/reason.ts';
import { address, day, id, instant, name, place } from './scalars.ts';
import { language } from './session.ts';
import { notedSignal, obligationKind } from './vocabulary.ts';

const strength = z
  .enum(['strong', 'some', 'slight'])
  .meta({ description: 'How much it says; nobody has measured a number.' });
const url = z.url({ protocol: /^https?$/ }).max(2000);
const short = z.string().trim().max(200);

/** An application of one's own, at a company. */
export const soughtBody = z
  .object({
    company: name,
    title: name,
    place: place
      .optional()
      .meta({ description: 'Where the company is: its business days count. One’s own when left out.' }),
    channel: z.enum(['direct', 'referral', 'agency']).default('direct'),
    appliedOn: day.optional(),
    posting: url.optional(),
    startBy: day.optional(),
    pay: short.optional(),
    notes: z.string().trim().max(20_000).optional(),
    person: z
      .object({ name, part: short.optional(), address: address.optional(), phone: short.optional() })
      .optional(),
  })
  .meta({ id: 'NewSoughtJob' });

export const soughtChange = z
  .object({
    company: name,
    posting: url.nullable().default(null),
    startBy: day.nullable().default(null),
    pay: short.nullable().default(null),
    notes: z.string().trim().max(20_000).nullable().default(null),
  })
  .meta({ id: 'SoughtJobChange' });

export const companyPersonBody = z
  .object({ name, part: short.optional(), address: address.optional(), phone: short.optional() })
  .meta({ id: 'NewCompanyPerson' });

/** What a company told, other than by a mail that is kept with its text. */
export const companyWordBody = z
  .object({
    tells: z
      .enum(['no', 'cancelled', 'frozen', 'nextStep', 'holding', 'feedback', 'words', 'automatic'])
      .meta({
        description:
          'A no, that the opening was cancelled, that hiring stands still, a next step, a wait, feedback, words alone, or what a program wrote: no answer.',
      }),
    by: z.enum(['mail', 'call', 'room']),
    promise: day.optional().meta({ description: 'By when they said that you hear again.' }),
    awayUntil: day.optional().meta({ description: 'For what a program wrote: the last day away.' }),
    frozenUntil: day.optional().meta({ description: 'Until when hiring stands still, where they said so.' }),
    at: instant.optional(),
    note: z.string().trim().min(1).max(20_000).optional(),
  })
  .meta({ id: 'CompanyWord' });

export const signalBody = z
  .object({
    signal: notedSignal,
    count: z.int().min(1).max(1_000_000).optional(),
    until: day.optional(),
    at: instant.optional(),
    note: z.string().max(20_000).optional(),
  })
  .meta({ id: 'NewSignal' });

const ownDraftKind = z.enum(OWN_DRAFT_KINDS).meta({ id: 'OwnDraftKind' });

const step = z
  .object({
    kind: z.enum([
      'offerTimes',
      'helpThemRemember',
      'waitForReturn',
      'checkIn',
      'askOnceMore',
      'askAgency',
      'moveOn',
      'wait',
    ]),
    from: instant,
  })
  .meta({ id: 'SilenceStep' });

const silence = z
  .object({
    is: z.enum(['nothingOwed', 'notYet', 'unclear', 'reasons']),
    since: instant.nullable(),
    days: z.int().meta({ description: 'Business days where the company is.' }),
    reasons: z.array(
      z.object({
        cause: z.enum(SILENCE_CAUSES),
        strength,
        signals: z.array(
          z.object({
            kind: z.string(),
            strength,
            at: instant,
            count: z.number().nullable(),
            until: instant.nullable(),
          }),
        ),
        next: step,
      }),
    ),
    next: step.nullable(),
  })
  .meta({ id: 'SilenceReading' });

export const advice = z
  .object({
    kind: z.enum(ADVICE_KINDS),
    at: instant.nullable(),
    says: z.string().meta({ description: 'The one next step, with its day, in the language asked for.' }),
    why: z.string().meta({ description: 'The reason, with the day that it hangs on.' }),
    duty: z.object({ key: z.string(), kind: obligationKind }).nullable(),
    draft: ownDraftKind.nullable(),
    silence,
  })
  .meta({ id: 'Advice' });

export const soughtRow = z
  .object({
    id,
    company: z.string(),
    title: z.string(),
    phase: z.string(),
    stage: z.string().nullable(),
    since: instant,
    lastWordAt: instant.nullable(),
    isFollowed: z.boolean(),
    advice,
  })
  .meta({ id: 'SoughtRow' });

const span = z
  .object({
    count: z.int(),
    waiting: z
      .int()
      .meta({ description: 'Waits that have not ended yet; counted in as lasting at least so long.' }),
    middle: z.int().nullable().meta({
      description: 'Business days by which half were answered; `null` while fewer were.',
    }),
    isFew: z.boolean().meta({ description: 'Fewer than five waits: too few to expect anything by.' }),
  })
  .meta({ id: 'AnswerSpan' });

/** The whole search at a glance. */
export const searchAnswer = z
  .object({
    asOf: instant,
    rows: z.array(soughtRow),
    balance: z.object({
      live: z.int(),
      silent: z.int().meta({ description: 'Silent beyond what is usual.' }),
      companies: z.int(),
      says: z.array(z.enum(['thin', 'oneBasket', 'mostlySilent', 'steady'])),
    }),
    review: z.object({
      since: instant,
      moved: z.array(
        z.object({
          id,
          company: z.string(),
          title: z.string(),
          what: z.enum(['new', 'interview', 'word', 'offer', 'ended']),
        }),
      ),
      ownPromises: z.object({ kept: z.int(), late: z.int(), open: z.int() }),
      yourSilence: z.array(z.object({ id, company: z.string(), title: z.string(), days: z.int() })).meta({
        description:
          'Where they wait for your word, and for how many business days: how your silence looks to them.',
      }),
    }),
    insights: z.object({
      funnel: z.object({
        applied: z.int(),
        answered: z.int(),
        interviewed: z.int(),
        offered: z.int(),
        hired: z.int(),
        declinedByThem: z.int(),
        cancelled: z.int().meta({ description: 'The opening was cancelled: a no to nobody.' }),
        neverAnswered: z
          .int()
          .meta({ description: 'Put aside without a last word: never counted as rejected.' }),
        withdrawn: z.int(),
      }),
      overall: span,
      byCompany: z.array(z.object({ company: z.string(), answers: span })),
      byStage: z.array(z.object({ stage: z.string(), answers: span })),
    }),
  })
  .meta({ id: 'Search' });

export const soughtPage = z
  .object({
    job: z.object({
      company: z.string(),
      posting: z.string().nullable(),
      startBy: day.nullable(),
      pay: z.string().nullable(),
      notes: z.string().nullable(),
    }),
    people: z.array(
      z.object({
        id,
        name: z.string(),
        part: z.string().nullable(),
        address: z.string().nullable(),
        phone: z.string().nullable(),
      }),
    ),
    advice,
    followed: z
      .object({
        readAt: instant.nullable(),
        trouble: z
          .object({
            why: z.enum(FOLLOW_FAULTS),
            says: z.string(),
            askedNextAt: instant.nullable().meta({ description: '`null` where it is not asked again.' }),
          })
          .nullable()
          .meta({ description: 'Why it was not read the last time; what was read before stands.' }),
        turn: z.string().nullable(),
        dueAt: instant.nullable(),
      })
      .nullable(),
    canSend: z.boolean().meta({ description: 'Whether a mail server of one’s own is set.' }),
  })
  .meta({ id: 'SoughtPage' });

export const ownDraftQuery = z.object({
  kind: ownDraftKind.default('followUp1'),
  language: language.default('en'),
  personId: id
    .optional()
    .meta({ description: 'To whom of those known at the company; the first of them when left out.' }),
});

export const ownDraftAnswer = z
  .object({
    kind: ownDraftKind,
    subject: z.string(),
    text: z.string(),
    missing: z.array(z.string()),
    personId: id.nullable().meta({ description: 'Whom it greets, of those known at the company.' }),
    to: z.string().nullable().meta({ description: 'The address of the one it goes to, where it is known.' }),
  })
  .meta({ id: 'OwnDraft' });

export const ownWordsBody = z
  .object({
    subject: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(20_000),
    language: language.default('en'),
    kind: ownDraftKind
      .optional()
      .meta({ description: 'What it began as: a request to a referee names nobody of the company.' }),
    personId: id.optional().meta({ description: 'To whom it is written, of those known at the company.' }),
  })
  .meta({ id: 'OwnWords' });

export const ownWordsAnswer = z
  .object({
    findings: z.array(
      z.object({
        rule: z.enum(OWN_RULES),
        part: z.enum(['subject', 'body']),
        start: z.int(),
        end: z.int(),
        quote: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnWordsFindings' });

export const ownWordBody = ownWordsBody
  .extend({
    kind: ownDraftKind,
    sends: z
      .boolean()
      .default(false)
      .meta({ description: 'Sends it from one’s own mailbox; else it only notes that it was sent.' }),
    to: address.optional(),
  })
  .meta({ id: 'OwnWord' });

export const followBody = z
  .object({
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .meta({ description: 'The private link to one’s status page.' }),
  })
  .meta({ id: 'FollowedPage' });

export const soughtFileBody = z
  .object({
    text: z
      .string()
      .min(1)
      .max(2_000_000)
      .meta({ description: 'The sheet as CSV: of JobSync, Huntr, Teal, or one’s own.' }),
    dateOrder: z
      .enum(['dmy', 'mdy'])
      .optional()
      .meta({ description: 'Said where a date can be read both ways; else the sheet itself tells.' }),
  })
  .meta({ id: 'SoughtSheet' });

export const soughtFileAnswer = z
  .object({
    added: z.int(),
    known: z.int(),
    changed: z
      .array(
        z.object({
          row: z.int(),
          state: z.enum(['interview', 'offer', 'accepted', 'offerDeclined', 'declinedByThem', 'withdrawn']),
        }),
      )
      .meta({ description: 'The known rows that say something new, which was recorded.' }),
    problems: z
      .array(z.object({ row: z.int(), why: z.enum(['companyMissing', 'titleMissing', 'notApplied']) }))
      .meta({ description: 'The rows that were left out.' }),
    remarks: z
      .array(
        z.object({
          row: z.int(),
          about: z.enum([
            'dateMissing',
            'dateNotRead',
            'dateAhead',
            'yearTaken',
            'stateNotRead',
            'interviewUndated',
            'offerUndated',
            'noAnswer',
          ]),
          says: z.string().meta({ description: 'What the cell says.' }),
        }),
      )
      .meta({ description: 'What the rows that were added leave open.' }),
    columns: z.record(z.string(), z.string()).meta({ description: 'Which column was taken for what.' }),
    kept: z.array(z.string()).meta({ description: 'The columns that went into the notes.' }),
  })
  .meta({ id: 'SoughtSheetResult' });

export const coachLinkBody = z.object({ name }).meta({ id: 'NewCoachLink' });
export const coachLinkMade = z.object({ id, url: z.url() }).meta({ id: 'CoachLinkMade' });
export const coachLinks = z
  .object({ links: z.array(z.object({ id, name: z.string(), madeAt: instant })) })
  .meta({ id: 'CoachLinks' });

export type Advice = z.infer<typeof advice>;
export type SheetTaken = z.infer<typeof soughtFileAnswer>;
export type SoughtRow = z.infer<typeof soughtRow>;
export type Search = z.infer<typeof searchAnswer>;
export type SoughtPage = z.infer<typeof soughtPage>;

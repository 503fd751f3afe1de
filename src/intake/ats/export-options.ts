import type { Instant } from '../../lib/instant.ts';
import type { SaidColumns } from './columns/understand-header.ts';
import type { DateOrder } from './dates/written-date.ts';
import type { Encoding } from './text/encoding.ts';
import type { Separator } from './text/separator.ts';
import type { ApplicationMeaning } from './words/meanings.ts';

/** What people may say about their files where we would find out otherwise, and what we can't find out. */
export interface ExportOptions {
  readonly now: Instant;
  /** The IANA name of the zone of times that name none. */
  readonly timeZone: string;
  readonly dateOrder?: DateOrder;
  readonly columns?: SaidColumns;
  /** Headers of columns that say nothing to us, whatever we would have taken them for. */
  readonly unused?: readonly string[];
  /** Their own words for statuses and stages, in plain form (see `plainHeader`), and what they mean. */
  readonly words?: Readonly<Record<string, ApplicationMeaning>>;
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  readonly onProgress?: (progress: ExportProgress) => void;
}

export interface ExportProgress {
  readonly doing: 'looking' | 'reading';
  readonly file: string;
  readonly rows: number;
}

import type { TextRange } from './textRange';

/** A date as written; it need not exist (`isCalendarDate` tells). */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 in every calendar. */
  readonly month: number;
  readonly day: number;
}

export interface DateMention {
  readonly date: CalendarDate;
  readonly range: TextRange;
}

import type { Form, FormBlock, FormColumn, FormRow, FormSection, FormTable } from '../forms/schema';
import type {
  Block,
  HeadingBlock,
  LayoutId,
  ReportTree,
  TableBlock,
  TableCell,
  Wording,
} from '../syntax/tree';
import type { CalendarDate } from '../text/dates';
import type { TextRange } from '../text/textRange';

/** A text read as a report: which heading is which section, which printed cell is which form cell. Immutable. */
export interface Report {
  readonly tree: ReportTree;
  readonly form: Form;
  /** The year reported on, null if nothing says it. */
  readonly year: number | null;
  readonly title: Title | null;
  readonly organization: Organization | null;
  /** Everything that names the agency. */
  readonly organizations: readonly OrganizationMention[];
  readonly period: Period | null;
  /** 成文日期 and the signature's date, in text order. */
  readonly issued: readonly IssuedDate[];
  /** Everything that names the report's year: title, period, metadata, opening sentences; in text order. */
  readonly yearMentions: readonly YearMention[];
  /** What stands before the first section. */
  readonly opening: TextRange;
  /** In text order; a section that stands twice is there twice. */
  readonly sections: readonly ReportSection[];
  readonly tables: readonly ReportTable[];
}

/** A report read from a whole text, with what is read of each of its parts alone. */
export interface WholeReport extends Report {
  /** The tables of `tables`, each counted from its own first character. */
  readonly bound: readonly BoundTable[];
}

/** A table in its own positions, so that it stays the same value while the text around it changes. */
export interface BoundTable {
  /** Its sources count as if they stood end to end. */
  readonly table: ReportTable;
  /** The indices of the passages that are its sources; none for one that cannot be read. */
  readonly passages: readonly number[];
}

export interface Title {
  readonly text: string;
  readonly range: TextRange;
}

export interface Organization {
  readonly name: string;
  readonly range: TextRange;
}

export interface OrganizationMention extends Organization {
  readonly source: 'title' | 'metadata' | 'text' | 'signature';
}

export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** From the first date's first to the last date's last character. */
  readonly range: TextRange;
  readonly startRange: TextRange;
  readonly endRange: TextRange;
}

export interface IssuedDate {
  readonly date: CalendarDate;
  readonly range: TextRange;
  readonly source: 'metadata' | 'signature';
}

export interface YearMention {
  readonly year: number;
  /** The digits' range. */
  readonly range: TextRange;
  readonly source: 'title' | 'period' | 'metadata' | 'text';
}

export interface ReportSection {
  readonly form: FormSection;
  readonly heading: HeadingBlock;
  /** From the heading to the next section's heading, the signature or the end. */
  readonly range: TextRange;
  /** Its passages: from the heading's up to `end`, by their indices in the tree. */
  readonly passages: TextRange;
  /** The blocks after the heading. */
  readonly body: readonly Block[];
  /** The headings among them. */
  readonly headings: readonly HeadingBlock[];
}

export interface ReportTable {
  readonly form: FormTable;
  readonly range: TextRange;
  /** The printed tables it was read from: one table may be cut in two by a page. */
  readonly sources: readonly TableBlock[];
  readonly blocks: readonly ReportTableBlock[];
  /** Printed rows with figures that no row of the form explains. */
  readonly extras: readonly PrintedRow[];
  /** Labels are there, but cells cannot be told apart (glued text): nothing is said about its values. */
  readonly unreadable: boolean;
  /** The same value in tables that have the same rows, columns and cells and differ in figures alone. */
  readonly wording: Wording;
}

export interface ReportTableBlock {
  readonly form: FormBlock;
  /** Every column of the form, and those of another form or subtotals that were printed among them. */
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  readonly form: FormColumn;
  readonly origin: Origin;
  /** Its head cell; null where no head names it. */
  readonly label: TableCell | null;
  /** Whether the table has a place for it. */
  readonly printed: boolean;
}

/** `form`: of this form; `other-form`: another form has it here; `subtotal`: an extra sum that the agency added. */
export type Origin = 'form' | 'other-form' | 'subtotal';

export interface ReportRow {
  readonly form: FormRow;
  readonly origin: Origin;
  /** Null when the row was not found. */
  readonly printed: PrintedRow | null;
  /** One entry for each of the block's columns. */
  readonly cells: readonly ReportCell[];
  /** Values whose column cannot be known. */
  readonly unplaced: readonly TableCell[];
}

export interface PrintedRow {
  /** From the first label to the end of the last value. */
  readonly range: TextRange;
  readonly labels: readonly TableCell[];
  /** The cell that was recognised as the row's own label; null if none was. */
  readonly label: TableCell | null;
  readonly values: readonly TableCell[];
  readonly layout: LayoutId;
  /** The next row stands in the same printed row, behind this one's values. */
  readonly swallowsNext: boolean;
}

export interface ReportCell {
  readonly row: string;
  readonly column: string;
  /**
   * `written`: has words; `blank`: has its place but no figure (also `/`, `-`, `—`);
   * `lost`: the row is there but lacks this cell; `unplaced`: the row is collapsed; `absent`: the row is not there.
   */
  readonly state: 'written' | 'blank' | 'lost' | 'unplaced' | 'absent';
  readonly text: string;
  /** Null unless the cell has a place in the text. */
  readonly range: TextRange | null;
  /** The number it stands for; null for a blank, and for words that are no number. */
  readonly value: number | null;
}

import type { ReportSection, WholeReport } from '../../binding/report';
import type { FormSection } from '../../forms/schema';
import type { Passage } from '../../syntax/tree';
import { areSame } from '../../text/areSame';
import { isBlank } from '../../text/textRange';
import type { Lead, PassagePlace } from './excerpts';

/** Goes through the passages of a report and tells where each stands. */
export class PlaceReader implements PassagePlace {
  passage!: Passage;
  lead: Lead | null = null;
  opensSection = false;
  previous: readonly Passage[] = none;
  end = 0;
  private readonly sections: readonly ReportSection[];
  private readonly passages: readonly Passage[];
  private readonly starts: Int32Array;
  private section = 0;
  /** Another value that says the same as `lead`. */
  private alike: Lead | null = null;
  /** The passage before began with a heading below the section's. */
  private isBelowHeading = false;

  constructor({ sections, tree }: WholeReport) {
    this.sections = sections;
    this.passages = tree.passages;
    this.starts = tree.starts;
  }

  /** Goes on to a passage, the next one. */
  read(index: number): void {
    const { passages } = this;
    this.passage = passages[index]!;
    this.previous = none;
    this.opensSection = false;
    this.end = this.passage.text.length;
    while (this.section < this.sections.length && index >= this.sections[this.section]!.passages.end)
      this.section++;
    const section = this.sections[this.section];
    if (!section || index < section.passages.start) {
      this.lead = null;
      return;
    }
    const { start } = section.passages;
    this.opensSection = index === start;
    this.end = Math.min(this.end, section.range.end - this.starts[index]!);
    const opens = this.passage.blocks[0]!.kind === 'heading';
    if (opens || this.isBelowHeading) this.alike = null;
    if (opens) this.lead = leadOf(section.form, passages[start]!, null);
    else if (this.isBelowHeading) this.lead = leadOf(section.form, passages[start]!, passages[index - 1]!);
    this.isBelowHeading = opens && index > start;
    if (goesOn(this.passage)) this.previous = this.paragraphsBefore(index, start);
  }

  isAt({ passage, lead, opensSection, previous, end }: PassagePlace): boolean {
    return (
      passage === this.passage &&
      opensSection === this.opensSection &&
      this.isLead(lead) &&
      end === this.end &&
      (previous === this.previous || areSame(previous, this.previous))
    );
  }

  /** Headings that say the same are the same; the text that goes on behind one on its line makes no difference. */
  private isLead(lead: Lead | null): boolean {
    if (lead === this.lead || (lead !== null && lead === this.alike)) return true;
    if (!lead || !this.lead || !saysTheSame(lead, this.lead)) return false;
    this.alike = lead;
    return true;
  }

  place(): PassagePlace {
    const { passage, lead, opensSection, previous, end } = this;
    return { passage, lead, opensSection, previous, end };
  }

  private paragraphsBefore(index: number, first: number): readonly Passage[] {
    const before: Passage[] = [];
    for (let at = index - 1; at >= first; at--) {
      const passage = this.passages[at]!;
      if (!holdsParagraph(passage)) continue;
      before.unshift(passage);
      if (!goesOn(passage)) break;
    }
    return before;
  }
}

const none: readonly Passage[] = [];

function saysTheSame(one: Lead, other: Lead): boolean {
  return (
    one.section === other.section &&
    areSame(
      one.headings.map(({ text }) => text),
      other.headings.map(({ text }) => text),
    )
  );
}

export function holdsParagraph({ blocks }: Passage): boolean {
  return blocks[blocks.length - 1]!.kind === 'paragraph';
}

/** Whether a paragraph goes on with the one before: 其中, 结果. */
function goesOn(passage: Passage): boolean {
  const { text, blocks } = passage;
  const { kind, range } = blocks[blocks.length - 1]!;
  if (kind !== 'paragraph') return false;
  let at = range.start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return text.startsWith('其中', at) || text.startsWith('结果', at);
}

const lines = new WeakMap<Passage, Passage>();

/** The heading that a passage begins with as a line of its own. */
function headingLine(passage: Passage): Passage {
  let line = lines.get(passage);
  if (!line) {
    const heading = passage.blocks[0]!;
    const text = `${passage.text.slice(0, heading.range.end).trimEnd()}\n`;
    const range = { start: 0, end: text.length };
    lines.set(passage, (line = { text, blocks: [{ ...heading, range }], reach: text.length }));
  }
  return line;
}

/** The lead that was made last for the passage of a heading. */
const leads = new WeakMap<Passage, Lead>();

/** One value for one lead, so that two are compared at once. */
function leadOf(section: FormSection, heading: Passage, below: Passage | null): Lead {
  const known = leads.get(below ?? heading);
  const headings = (below ? [heading, below] : [heading]).map(headingLine);
  if (known?.section === section && areSame(known.headings, headings)) return known;
  const lead: Lead = { section, headings };
  leads.set(below ?? heading, lead);
  return lead;
}

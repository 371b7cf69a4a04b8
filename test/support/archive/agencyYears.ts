import { forms } from '../official';
import type { Form } from '../../../server/src/forms/schema';
import type { Random } from '../../fuzz/random';
import type { RowFigures } from '../sound/figures';

/** An agency's figures by the year; totals are left out. */
export type AgencyYears = ReadonlyMap<number, RowFigures>;

/** Figures of one agency that hang together from year to year. */
export function agencyYears(years: readonly number[], random: Random): AgencyYears {
  const size = 4 + random.below(40);
  let carriedOut = columns.map(() => random.below(3));
  let inForce = documents.map(() => random.below(60));
  return new Map(
    years.map((year) => {
      const requests = requestsOf(formOn(year), carriedOut, size, random);
      carriedOut = [...requests['requests.carriedOut']!];
      const disclosure = isOlder(year) ? olderDisclosure(random) : disclosureOf(inForce, size, random);
      if (!isOlder(year)) inForce = documents.map((row) => disclosure[row]![2]!);
      return [year, { ...requests, ...disclosure, ...litigationOf(random) }];
    }),
  );
}

/** The figures of several agencies, cell by cell. */
export function addYears(all: readonly AgencyYears[], years: readonly number[]): AgencyYears {
  return new Map(years.map((year) => [year, addFigures(all.map((one) => one.get(year)!))]));
}

export function formOn(year: number): Form {
  return forms.find((form) => form.years.from <= year)!;
}

export function isOlder(year: number): boolean {
  return formOn(year).id === 'disclosure-2019';
}

/** The columns of the table of requests, but for the total. */
export const columns = [
  'naturalPerson',
  'business',
  'research',
  'socialWelfare',
  'legalService',
  'otherOrganization',
];
const documents = ['disclosure.regulations', 'disclosure.normativeDocuments'];

/** What is not carried out is spread over the outcomes. */
function requestsOf(
  form: Form,
  carriedIn: readonly number[],
  size: number,
  random: Random,
): Record<string, number[]> {
  const outcomes = outcomesOf(form);
  const rows = Object.fromEntries(outcomes.map((row) => [`requests.${row}`, columns.map(() => 0)]));
  const received = columns.map((_, at) => random.below(at === 0 ? size : Math.ceil(size / 8)));
  const carriedOut = columns.map((_, at) => random.below(Math.min(4, received[at]! + carriedIn[at]! + 1)));
  for (const at of columns.keys()) {
    let left = received[at]! + carriedIn[at]! - carriedOut[at]!;
    while (left > 0) {
      const some = 1 + random.below(left);
      rows[`requests.${random.pick(outcomes)}`]![at]! += some;
      left -= some;
    }
  }
  return {
    ...rows,
    'requests.received': received,
    'requests.carriedIn': [...carriedIn],
    'requests.carriedOut': carriedOut,
  };
}

const balances = ['received', 'carriedIn', 'handled', 'carriedOut'];

/** The rows of the table of requests that 总计 adds up. */
export function outcomesOf({ tables }: Form): readonly string[] {
  const requests = tables.find(({ id }) => id === 'requests')!;
  return requests.blocks[0]!.rows.map(({ id }) => id).filter((id) => !balances.includes(id));
}

function disclosureOf(before: readonly number[], size: number, random: Random): Record<string, number[]> {
  const rows = documents.map((row, at) => {
    const issued = random.below(at === 0 ? 2 : 8);
    const repealed = random.below(Math.min(4, before[at]! + 1));
    return [row, [issued, repealed, before[at]! + issued - repealed]] as const;
  });
  return {
    ...Object.fromEntries(rows),
    'disclosure.licensing': [random.below(size * 20)],
    'disclosure.penalties': [random.below(size * 3)],
    'disclosure.coercion': [random.below(size)],
    'disclosure.charges': [random.below(size)],
  };
}

function olderDisclosure(random: Random): Record<string, number[]> {
  const some = () => random.below(20);
  return {
    ...Object.fromEntries(documents.map((row) => [row, [some(), some(), 20 + some()]])),
    ...Object.fromEntries(
      ['licensing', 'otherServices', 'penalties', 'coercion'].map((row) => [
        `disclosure.${row}`,
        [some(), random.below(7) - 3, some()],
      ]),
    ),
    'disclosure.charges': [some(), random.below(3)],
    'disclosure.procurement': [some(), 1000 * some()],
  };
}

function litigationOf(random: Random): Record<string, number[]> {
  const rows = ['review', 'direct', 'afterReview'];
  return Object.fromEntries(
    rows.map((row) => [`litigation.${row}`, Array.from({ length: 4 }, () => random.below(4))]),
  );
}

/** All of them have the same rows: those of the year's form. */
function addFigures(all: readonly RowFigures[]): RowFigures {
  const [first, ...others] = all;
  return Object.fromEntries(
    Object.entries(first!).map(([row, figures]) => [
      row,
      figures.map((figure, at) => others.reduce((sum, other) => sum + other[row]![at]!, figure)),
    ]),
  );
}

/**
 * Whether two names are those of two agencies, or an agency's old name and its new one. A place left out, an
 * abbreviation (文旅局), an office of the agency are other ways to name the same.
 */
export function isOtherAgency(a: string, b: string): boolean {
  const [first, second] = [plainName(a), plainName(b)];
  const kind = kindOf(first);
  if (kind === null || kind !== kindOf(second)) return false;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return !isAbbreviation(short, long) || isHalfOf(short, long);
}

/**
 * The last words of agencies' names; two names are compared only where these are of one kind. Governments are not
 * among them: one may publish what another wrote.
 */
const kinds: readonly RegExp[] = [
  /(?:局|委员会|委|厅)$/,
  /中心$/,
  /(?:院|法院)$/,
  /街道(?:办事处)?$/,
  /(?:学校|大学|学院|中学|小学)$/,
];

/** What is part of an agency, and has its own name. */
const partial = /分局|分中心|分院|分所|领导小组|^[我本该各]/;

function kindOf(name: string): RegExp | null {
  if (partial.test(name)) return null;
  return kinds.find((kind) => kind.test(name)) ?? null;
}

/** Without blanks, the word that opens a title, what stands in brackets, and the word for the seal. */
export function plainName(name: string): string {
  return name.replace(/\s+|^关于(?:印发)?|[（(][^（）()]{0,20}[）)]|(?:公章|盖章)$/g, '');
}

/** The places' kinds are left out freely: 青溪文化局, 青溪市文化局. */
function withoutPlaces(name: string): string {
  return name.replace(/[省市区县州盟旗镇乡]/g, '');
}

/** Whether a name is made of another's characters in their order. */
function isAbbreviation(short: string, long: string): boolean {
  const characters = withoutPlaces(long);
  let at = 0;
  for (const character of withoutPlaces(short)) {
    at = characters.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 文化局 is no abbreviation of 文化和旅游局: it is its name of before. */
function isHalfOf(short: string, long: string): boolean {
  const joined = /^([^和与]+)[和与]/.exec(withoutPlaces(long));
  const suffix = /(?:局|委员会|委|厅)$/.exec(long);
  if (!joined || !suffix || !short.endsWith(suffix[0])) return false;
  const core = withoutPlaces(short).slice(0, -suffix[0].length);
  return core.length >= 2 && joined[1]!.endsWith(core);
}

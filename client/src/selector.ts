import type { DocumentSelector } from 'vscode-languageclient';
import { fileSchemes } from '../../server/src/protocol/messages';

/** The language mode in which every text is a report; in the others the server looks at the opening. */
export const reportLanguage = 'gongkai-report';

const languages = [reportLanguage, 'markdown', 'plaintext'];

/** Never a language without a scheme: plain text alone would match VS Code's own input boxes. */
const schemes = [...fileSchemes, 'untitled'];

export const selector: DocumentSelector = languages.flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);

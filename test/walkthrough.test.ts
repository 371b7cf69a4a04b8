import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';

/** VS Code drops a picture's style sheet, and what has no colour of its own is black in every theme. */
it.each(globSync('walkthrough/*.svg'))('%s takes its colours from the theme, by attributes', (path) => {
  const picture = readFileSync(path, 'utf8');
  expect(picture).not.toMatch(/<style|class=/);
  expect(picture).toMatch(/^<svg [^>]*fill="var\(--vscode-/);
  const colours = Array.from(picture.matchAll(/(?:fill|stroke)="([^"]*)"/g), ([, colour]) => colour!);
  expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([]);
});

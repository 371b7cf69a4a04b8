/**
 * Takes the pictures of the READMEs in the VS Code of the tests, into `images/`: in Chinese in a dark theme, in English in a light one.
 * Fonts and VS Code's own look differ from machine to machine, so no test compares them: look at what changed before it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import chinese from '../package.nls.zh-cn.json';
import english from '../package.nls.json';
import { exitOnSignal } from '../test/vscode/kit/exit-on-signal';
import type { Settings } from '../test/vscode/kit/settings';
import { makeTemporaryFolder, removeFolder } from '../test/vscode/kit/temporary';
import { themes, Workbench } from '../test/vscode/ui/workbench';
import { writeArchive } from '../test/support/archive/writeArchive';

/** In which language pictures are taken, and what their names end with. */
interface Look {
  readonly suffix: string;
  readonly language: string;
  readonly texts: typeof chinese;
  readonly theme: keyof typeof themes;
}

const looks: readonly Look[] = [
  { suffix: '.zh-CN', language: 'zh-cn', texts: chinese, theme: 'dark' },
  { suffix: '', language: 'en', texts: english, theme: 'light' },
];

/** Nothing that draws the eye away from the report. */
const plainWindow: Settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  '[markdown]': { 'editor.wordWrap': 'off' },
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'workbench.statusBar.visible': false,
};

/** The report of the tests in VS Code has one wrong total; here its text contradicts the table besides. */
const tested = join(import.meta.dirname, '../test/vscode/workspace');
const reportFile = 'report.md';
const wrongLine = 41;

const size = { width: 1100, height: 600 };

async function main(): Promise<void> {
  const folder = makeTemporaryFolder();
  const report = join(folder, 'report');
  const archive = join(folder, 'archive');
  write(
    join(report, reportFile),
    readFileSync(join(tested, reportFile), 'utf8').replace('办结7件', '办结9件'),
  );
  writeArchiveTo(archive);
  for (const look of looks) {
    await withWindow(report, look, pictureReport);
    await withWindow(archive, look, pictureOverview);
  }
  removeFolder(folder);
}

/** Four years of a city and its departments, in which some reports are wrong and some are not there yet. */
function writeArchiveTo(folder: string): void {
  const reports = writeArchive({ seed: 8, years: [2021, 2022, 2023, 2024], counties: 0, departments: 5 });
  let order = 0;
  for (const { path, text } of reports) {
    order++;
    if (order % 9 === 8) continue;
    const isWrong = order % 7 === 3;
    write(join(folder, path), isWrong ? text.replace(/(予以公开.*)(\d)(?= *\|$)/m, '$1$29') : text);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

type TakePictures = (workbench: Workbench, look: Look) => Promise<void>;

async function withWindow(workspace: string, look: Look, takePictures: TakePictures): Promise<void> {
  const settings = { ...plainWindow, 'workbench.colorTheme': themes[look.theme] };
  const workbench = await Workbench.open({ workspace, language: look.language, settings });
  try {
    await workbench.page.setViewportSize(size);
    await takePictures(workbench, look);
  } finally {
    await workbench.close();
  }
}

async function pictureReport(workbench: Workbench, look: Look): Promise<void> {
  const { editor, page, problems } = workbench;
  await workbench.openFile(reportFile, wrongLine);
  await editor.waitForUnderlines('error', [wrongLine]);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await problems.open();
  await editor.goTo(wrongLine);
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await workbench.runCommand('Show or Focus Hover');
  await page.locator('.monaco-hover', { hasText: 'table/arithmetic' }).first().waitFor();
  await picture(workbench, `report${look.suffix}`);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J');
  await workbench.runCommand(`Gongkai: ${look.texts['command.showPreview']}`);
  await workbench.webview.locator('.finding.error').scrollIntoViewIfNeeded();
  // Off the border between the editors, to where there is nothing to point at.
  await page.mouse.move(size.width * 0.8, 20);
  await picture(workbench, `preview${look.suffix}`);
}

async function pictureOverview(workbench: Workbench, look: Look): Promise<void> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand(`Gongkai: ${look.texts['command.showOverview']}`);
  await workbench.webview.locator('canvas').first().waitFor();
  await picture(workbench, `overview${look.suffix}`);
}

async function picture(workbench: Workbench, name: string): Promise<void> {
  // What was asked for is there; what VS Code fades in may still be on its way.
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(import.meta.dirname, '../images', `${name}.png`) });
}

exitOnSignal(1);
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

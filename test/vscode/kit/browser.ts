import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { install } from './install';
import { removeFolder } from './temporary';

/** The fixed-width face of the editor; whatever it lacks, Chinese above all, comes from the other faces. */
export const editorFont = 'DejaVu Sans Mono';

/** Open Sans comes with the browser. */
const fonts = [
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
];

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>${editorFont}</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** Installs a Chromium that draws to no screen, if it is not there yet, and returns its folder. */
export function installBrowser(): Promise<string> {
  return install({ name: 'browser', label: 'a browser', prepare, sources: [import.meta.filename] });
}

/** Starts the browser, which may write to the folder `scratch`. */
export async function launchBrowser(scratch: string): Promise<Browser> {
  const folder = await installBrowser();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
      XDG_CACHE_HOME: scratch,
      TMPDIR: scratch,
    },
    // Whoever started us decides when the browser ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Unpacks what the package carries compressed, then drops the packages. */
async function prepare(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const packed = join(modules, '@sparticuz/chromium/bin');
  const fontFolder = join(folder, 'fonts');
  const executable = join(folder, 'chromium');
  mkdirSync(fontFolder);
  await Promise.all([
    decompress(join(packed, 'chromium.br'), executable),
    unpack(join(packed, 'al2023.tar.br'), folder),
    unpack(join(packed, 'swiftshader.tar.br'), folder),
    unpack(join(packed, 'fonts.tar.br'), fontFolder),
  ]);
  chmodSync(executable, 0o755);
  for (const font of fonts) copyFileSync(join(modules, font), join(fontFolder, basename(font)));
  writeFileSync(join(fontFolder, 'fonts.conf'), fontConfiguration);
  removeFolder(modules);
}

async function unpack(archive: string, folder: string): Promise<void> {
  const tar = join(folder, basename(archive, '.br'));
  await decompress(archive, tar);
  await promisify(execFile)('tar', ['-x', '--no-same-owner', '-f', tar, '-C', folder]);
  rmSync(tar);
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/**
 * Runs the tests inside VS Code, which calls `run`: bundled, it lies beside them. What they print goes to a file at once, so that it
 * is not lost with a VS Code that dies in the middle.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import * as vscode from 'vscode';
import { runMocha } from './mocha';
import { mapStackTraces } from './source-maps';

const timeout = 20_000;

export async function run(): Promise<void> {
  mapStackTraces();
  if (process.env.GONGKAI_OUTPUT) printTo(process.env.GONGKAI_OUTPUT);
  const place = vscode.env.uiKind === vscode.UIKind.Desktop ? 'on the desktop' : 'in a browser';
  console.log(`\nVS Code ${vscode.version} ${place}, Node ${process.versions.node}`);
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  const { failed } = await runMocha(
    files.map((name) => join(__dirname, name)),
    timeout,
  );
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

function printTo(file: string): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    // VS Code has made these read-only, but not for good.
    Object.defineProperty(console, method, {
      value: (...message: unknown[]) => appendFileSync(file, `${format(...message)}\n`),
    });
  }
}

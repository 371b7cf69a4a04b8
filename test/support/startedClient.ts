import { afterEach } from 'vitest';
import { LanguageClient, type ClientOptions } from './languageClient';

let client: LanguageClient | undefined;

/** Starts the bundled server for one test; it is stopped behind it. */
export async function start(options?: ClientOptions): Promise<LanguageClient> {
  client = await LanguageClient.start(options);
  return client;
}

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

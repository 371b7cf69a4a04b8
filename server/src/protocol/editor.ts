import {
  CodeLensRefreshRequest,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import { chooseLocale, defaultSettings, parseSettings, type Settings } from '../config/settings';
import { lensCommands } from '../features/codeLens';
import type { Reader } from '../features/diagnostics';
import type { Locale } from '../rules/rule';
import { abilitiesOf, type ClientAbilities } from './clientAbilities';

const brokenSetting: Readonly<Record<Locale, (name: string) => string>> = {
  'zh-cn': (name) => `设置 gongkai.${name} 的值无效，已按默认值处理`,
  en: (name) => `The setting gongkai.${name} has a wrong value; its default is used`,
};

/** The editor at the other end: what it can do, what its user has set, and what it is told. */
export class Editor {
  abilities: ClientAbilities = abilitiesOf({});
  settings: Settings = defaultSettings;
  /** It marks by itself what is against the schema in a gongkai.json that is open. */
  validatesConfig = false;
  /** It carries out the command that shows a finding. */
  showsFindings = false;
  /** It reads files that the server cannot read. */
  readsFiles = false;
  private ownLocale: string | undefined;

  /** `askedLocale`: the language that the server was started for. */
  constructor(
    private readonly connection: Connection,
    private readonly askedLocale: string | undefined,
  ) {}

  initialize({ capabilities, initializationOptions, locale }: InitializeParams): void {
    const options = (initializationOptions ?? {}) as Readonly<Record<string, unknown>>;
    this.ownLocale = this.askedLocale ?? (typeof options.locale === 'string' ? options.locale : locale);
    this.validatesConfig = options.validatesConfig === true;
    this.showsFindings = options.showsFindings === true;
    this.readsFiles = options.readsFiles === true;
    this.abilities = abilitiesOf(capabilities);
  }

  get locale(): Locale {
    return chooseLocale(this.settings.locale, this.ownLocale);
  }

  /** Asks for the settings, and answers with those that were in force before. */
  async readSettings(): Promise<Settings> {
    const before = this.settings;
    if (!this.abilities.hasSettings) return before;
    // An editor that does not answer has none.
    const given: unknown = await this.connection.workspace.getConfiguration('gongkai').catch(() => null);
    const { settings, broken } = parseSettings(given);
    this.settings = settings;
    for (const name of broken) this.warn(brokenSetting[this.locale](name));
    return before;
  }

  /** For whom a document is described; its version is known where it is open. */
  reader(uri: string, version?: number): Reader {
    return {
      uri,
      locale: this.locale,
      version: this.abilities.versionsEdits ? version : undefined,
      showCommand: this.showsFindings ? lensCommands.showFinding : undefined,
    };
  }

  publish(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    const params = { uri, diagnostics: [...diagnostics], ...(version !== undefined && { version }) };
    void this.connection.sendDiagnostics(params);
  }

  inform(message: string): void {
    this.say(MessageType.Info, message);
  }

  warn(message: string): void {
    this.say(MessageType.Warning, message);
  }

  /** Has the editor ask anew for the findings of what it has open. */
  refreshDiagnostics(): void {
    const { pulls, refreshesDiagnostics } = this.abilities;
    if (pulls && refreshesDiagnostics) void this.connection.languages.diagnostics.refresh();
  }

  /** Has the editor ask anew for what it shows beside the text. */
  refreshHints(): void {
    const { refreshesHints, refreshesLenses } = this.abilities;
    if (refreshesHints) void this.connection.languages.inlayHint.refresh();
    if (refreshesLenses) void this.connection.sendRequest(CodeLensRefreshRequest.type);
  }

  private say(type: MessageType, message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }
}

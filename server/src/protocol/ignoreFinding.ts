import {
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { addIgnore } from '../config/addIgnore';
import { globOf } from '../config/matchesGlobs';
import { configSchema, type AcceptedFinding } from '../config/schema';
import { toEdit } from '../features/ranges';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { ConfigFile, ConfigStore } from './configStore';
import type { Editor } from './editor';
import { canonicalUri } from './uris';
import type { IgnoreParams } from './messages';

type Failure = 'wrong' | 'outside' | 'broken' | 'cannotCreate' | 'refused';

const words: Readonly<Record<Locale, Readonly<Record<Failure | 'reason' | 'label', string>>>> = {
  'zh-cn': {
    reason: '已核实，接受',
    label: '忽略此问题',
    wrong: '没有说明要忽略哪个问题',
    outside: '文件不在工作区文件夹里，没有可以写入的 gongkai.json',
    broken: 'gongkai.json 有错误，没有写入，请先改正',
    cannotCreate: '编辑器不能新建文件，请先在工作区文件夹里新建 gongkai.json',
    refused: '编辑器没有接受对 gongkai.json 的修改',
  },
  en: {
    reason: 'Looked at and accepted',
    label: 'Ignore this finding',
    wrong: 'It is not said which finding is to be ignored',
    outside: 'The file lies in no folder of the workspace, so there is no gongkai.json to write to',
    broken: 'gongkai.json has an error and was not written to; put it right first',
    cannotCreate: 'The editor makes no files; make a gongkai.json in the workspace’s folder first',
    refused: 'The editor did not take the change of gongkai.json',
  },
};

/** Writes into a document's gongkai.json that a finding is accepted, and why; answers with that file's URI. */
export async function ignoreFinding(
  [params, reason]: readonly unknown[],
  connection: Connection,
  configs: ConfigStore,
  { locale, abilities }: Editor,
): Promise<string | ResponseError<never>> {
  const say = words[locale];
  const fail = (failure: Failure) => new ResponseError<never>(LSPErrorCodes.RequestFailed, say[failure]);
  const { uri, finding } = (params ?? {}) as Partial<IgnoreParams>;
  if (typeof uri !== 'string') return fail('wrong');
  const file = await configs.fileFor(canonicalUri(uri));
  if (!file) return fail('outside');
  const entry = readEntry({
    ...finding,
    file: globOf(file.path),
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : say.reason,
  });
  if (!entry) return fail('wrong');
  if (file.text === null && !abilities.createsFiles) return fail('cannotCreate');
  const edit = editOf(file, entry);
  if (!edit) return fail('broken');
  const { applied } = await connection.workspace.applyEdit({ label: say.label, edit });
  return applied ? file.uri : fail('refused');
}

/** What came over the wire obeys the schema, or the file would be broken by it. */
function readEntry(entry: unknown): AcceptedFinding | undefined {
  const parsed = configSchema.safeParse({ ignore: [entry] });
  return parsed.success ? parsed.data.ignore[0] : undefined;
}

function editOf({ uri, text }: ConfigFile, entry: AcceptedFinding): WorkspaceEdit | null {
  const edits = addIgnore(text ?? '', entry);
  if (!edits) return null;
  const lines = new LineIndex(text ?? '');
  const textEdits = edits.map((edit) => toEdit(lines, edit));
  if (text !== null) return { changes: { [uri]: textEdits } };
  const written: TextDocumentEdit = { textDocument: { uri, version: null }, edits: textEdits };
  return { documentChanges: [{ kind: 'create', uri }, written] };
}

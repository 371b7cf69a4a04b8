import {
  MarkupKind,
  ResourceOperationKind,
  type ClientCapabilities,
  type InitializeParams,
} from 'vscode-languageserver';

/** What a client can do. */
export interface ClientAbilities {
  /** It asks for diagnostics, instead of being sent them. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly hasSettings: boolean;
  /** It tells of changed settings, once it is asked to. */
  readonly tellsOfSettings: boolean;
  readonly hasFolders: boolean;
  /** It tells which version of a document an edit is of. */
  readonly versionsEdits: boolean;
  readonly createsFiles: boolean;
  /** It tells of changed files, once it is asked to. */
  readonly watchesFiles: boolean;
  /** It can be asked for other documents than those that it has the server for. */
  readonly registersDocuments: boolean;
  /** It takes actions that carry their edit; another one takes only commands. */
  readonly takesActions: boolean;
  /** It takes texts with stops for the cursor. */
  readonly takesSnippets: boolean;
  readonly takesMarkdown: boolean;
  /** It asks what will be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
}

export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const edits = workspace?.workspaceEdit;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    hasSettings: workspace?.configuration === true,
    tellsOfSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    versionsEdits: edits?.documentChanges === true,
    createsFiles: edits?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments:
      textDocument?.synchronization?.dynamicRegistration === true &&
      textDocument.codeAction?.dynamicRegistration === true,
    takesActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
  };
}

/** The workspace's folders, as a client names them; one that knows of a single folder names it as its root. */
export function foldersOf({ workspaceFolders, ...older }: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Clients without folders have nothing else.
  const { rootUri } = older;
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

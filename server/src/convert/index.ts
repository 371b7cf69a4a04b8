/**
 * Reports out of files and into files. It brings a reader of Word documents and a writer of them along, so it is a bundle
 * of its own that is loaded when it is first asked for: `await import('../convert')`.
 */
export type { LeftOut, LeftOutKind } from './document';
export { exportReport, type ExportFormat } from './exportReport';
export { importReport, type Imported } from './importReport';
export { leftOutMessages } from './leftOutMessages';
export { describePlace, type Place, type PlacedStart } from './places';
export { problemMessages, type Problem } from './problems';
export { mostUnpacked } from './zip';

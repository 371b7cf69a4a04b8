import { findExpectedDates } from '../../text/dates';
import type { TextRange } from '../../text/textRange';
import type { IssuedDate } from '../report';
import { metadataValue } from './metadata';
import type { Signature } from './signature';

/** 成文日期 above the report and the date under it, in text order. */
export function findIssued(text: string, opening: TextRange, signature: Signature | null): IssuedDate[] {
  const issued: IssuedDate[] = [];
  const value = metadataValue(text, opening, ['成文日期', '生成日期']);
  const [written] = value ? findExpectedDates(text, value) : [];
  if (written) issued.push({ ...written, source: 'metadata' });
  if (signature) issued.push({ date: signature.date, range: signature.dateRange, source: 'signature' });
  return issued;
}

import type { Structure } from '../archive/archive';
import { agencyKey } from '../archive/record';
import type { Config } from './schema';

/** What a gongkai.json says of the reports in its folder and below; null where it says nothing. */
export function structureOf(folder: string, { archive }: Config): Structure | null {
  if (!archive) return null;
  const { parent, members, except } = archive;
  return {
    folder,
    parent: agencyKey(parent),
    members: members?.map(agencyKey),
    except: except.map(agencyKey),
  };
}

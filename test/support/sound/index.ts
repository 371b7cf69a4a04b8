import { cityGovernment } from './cityGovernment';
import { civilAffairs2020 } from './civilAffairs2020';
import { cultureBureau } from './cultureBureau';
import { educationBureau } from './educationBureau';
import { housingBureau } from './housingBureau';
import { resourcesBureau } from './resourcesBureau';
import type { SoundReport } from './soundReport';
import { township } from './township';

/** Reports of seven invented agencies. */
export const soundReports: readonly SoundReport[] = [
  township,
  cultureBureau,
  resourcesBureau,
  cityGovernment,
  educationBureau,
  housingBureau,
  civilAffairs2020,
];

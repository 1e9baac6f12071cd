/** The ten grades of the coupling coordination degree, the worst first; each is a tenth of D. */
export const coordinationGrades = [
  "EXTREME_IMBALANCE",
  "SEVERE_IMBALANCE",
  "MODERATE_IMBALANCE",
  "MILD_IMBALANCE",
  "NEAR_IMBALANCE",
  "BARE_COORDINATION",
  "PRIMARY_COORDINATION",
  "INTERMEDIATE_COORDINATION",
  "GOOD_COORDINATION",
  "SUPERIOR_COORDINATION",
] as const;

export type CoordinationGrade = (typeof coordinationGrades)[number];

/** The lower bounds of the second to the tenth grade, as the doubles nearest to the tenths. */
const bounds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Gives the grade of a coupling coordination degree D in [0, 1] by the ten-step scale of tenths: [0, 0.1) is the worst,
 * [0.9, 1] the best; a bound belongs to the grade above it. Source: Liao Chongbin 1999, the scale of ten.
 */
export const gradeOf = (degree: number): CoordinationGrade =>
  coordinationGrades[bounds.filter((bound) => degree >= bound).length] ?? "SUPERIOR_COORDINATION";

/** One sector's output and employment, in units of their own. */
export interface SectorStructure {
  readonly output: number;
  readonly employment: number;
}

/** How far a sector's output and its employment are apart. */
export interface StructuralDeviation {
  readonly outputShare: number | null;
  readonly employmentShare: number | null;
  readonly deviation: number | null;
  readonly unknownBecause: "NO_OUTPUT" | "NO_EMPLOYMENT" | null;
}

/**
 * Gives each sector's structural deviation (结构偏离度): share of output over share of employment, minus 1. Range ≥ −1, no
 * unit; 0 where both agree, above 0 where the sector could take more people in, below 0 where it holds more than its
 * output warrants. Source: the ratio of comparative labour productivity (Kuznets 1957). Null where nothing is put out in
 * all, nobody is employed in all, or nobody in the sector.
 */
export function structuralDeviations(sectors: readonly SectorStructure[]): StructuralDeviation[] {
  const output = sectors.reduce((sum, sector) => sum + sector.output, 0);
  const employment = sectors.reduce((sum, sector) => sum + sector.employment, 0);
  return sectors.map((sector) => {
    const outputShare = output === 0 ? null : sector.output / output;
    const employmentShare = employment === 0 ? null : sector.employment / employment;
    const shares = { outputShare, employmentShare, deviation: null };
    if (outputShare === null) return { ...shares, unknownBecause: "NO_OUTPUT" };
    if (employmentShare === null || employmentShare === 0) return { ...shares, unknownBecause: "NO_EMPLOYMENT" };
    return { ...shares, deviation: outputShare / employmentShare - 1, unknownBecause: null };
  });
}

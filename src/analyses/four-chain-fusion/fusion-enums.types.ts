import { registerTerms } from "../../graphql/enums.js";

/** The readings of the coupling degree. */
export const CouplingFormulaEnum = registerTerms(
  "CouplingFormula",
  "The formula of the coupling degree C. 耦合度公式",
  {
    STANDARD: { en: "the standard form, n·(ΠU)^(1/n)/ΣU", zh: "标准式" },
    WANG_2021: { en: "the form of Wang 2021, which spreads the values out", zh: "王淑佳2021修正式" },
    FAN_2024: { en: "the form of Fan 2024, 1 − 2σ", zh: "范2024式" },
  },
);

/** The four chains. */
export const FourChainEnum = registerTerms("FourChain", "One of the four chains. 四链", {
  EDUCATION: { en: "education chain", zh: "教育链" },
  TALENT: { en: "talent chain", zh: "人才链" },
  INDUSTRY: { en: "industrial chain", zh: "产业链" },
  INNOVATION: { en: "innovation chain", zh: "创新链" },
});

/** The ten grades of coordination in words. */
export const gradeTerms = {
  EXTREME_IMBALANCE: { en: "extreme imbalance, D below 0.1", zh: "极度失调" },
  SEVERE_IMBALANCE: { en: "severe imbalance, D from 0.1", zh: "严重失调" },
  MODERATE_IMBALANCE: { en: "moderate imbalance, D from 0.2", zh: "中度失调" },
  MILD_IMBALANCE: { en: "mild imbalance, D from 0.3", zh: "轻度失调" },
  NEAR_IMBALANCE: { en: "on the verge of imbalance, D from 0.4", zh: "濒临失调" },
  BARE_COORDINATION: { en: "barely coordinated, D from 0.5", zh: "勉强协调" },
  PRIMARY_COORDINATION: { en: "primary coordination, D from 0.6", zh: "初级协调" },
  INTERMEDIATE_COORDINATION: { en: "intermediate coordination, D from 0.7", zh: "中级协调" },
  GOOD_COORDINATION: { en: "good coordination, D from 0.8", zh: "良好协调" },
  SUPERIOR_COORDINATION: { en: "superior coordination, D from 0.9", zh: "优质协调" },
} as const;

/** The ten grades of coordination. */
export const CoordinationGradeEnum = registerTerms(
  "CoordinationGrade",
  "The grade of the coupling coordination degree, by tenths of D. 协调等级",
  gradeTerms,
);

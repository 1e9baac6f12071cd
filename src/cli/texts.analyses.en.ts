/** The texts of the commands that show analyses, in English. */
export const analysesEn = {
  "analysis.nothing": "Nothing was found.",

  "fusion.summary": "How well education, talent, industry and innovation are coupled in the regions of a place",
  "fusion.level": "Which regions are compared: PROVINCE, CITY, DISTRICT or STREET (default: DISTRICT)",
  "fusion.formula": "STANDARD, WANG_2021 or FAN_2024 (default: STANDARD)",
  "column.region": "Region",
  "column.education": "Education",
  "column.talent": "Talent",
  "column.industry": "Industry",
  "column.innovation": "Innovation",
  "column.coupling": "C",
  "column.level": "T",
  "column.coordination": "D",
  "column.grade": "Grade",
  "column.lagging": "Lagging pair",
} as const;

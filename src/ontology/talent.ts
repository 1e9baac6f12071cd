import type { EntityKindSpec } from "./entity-kind-spec.js";
import { oneOf, property, sortable } from "./properties.js";

/** Education and talent. */
export const talent = {
  Programme: {
    prefix: "pgm",
    list: "programmes",
    en: "education programme",
    zh: "专业",
    description: "A programme that a university or a college offers.",
    properties: {
      code: sortable("STRING", "Its code in the national catalogue", "专业代码"),
      level: oneOf("UniversityLevel", "The level of education", "层次"),
      judgement: property("STRING", "Whose judgement it is, where it is one", "判断人"),
    },
  },
  Occupation: {
    prefix: "occ",
    list: "occupations",
    en: "occupation",
    zh: "职业、岗位",
    description: "An occupation or a post.",
    properties: {
      code: sortable("STRING", "Its code in the national classification", "职业代码"),
      judgement: property("STRING", "Whose judgement it is, where it is one", "判断人"),
    },
  },
  Person: {
    prefix: "per",
    list: "people",
    en: "person",
    zh: "人物",
    description: "A person in a public role: expert, talent broker, entrepreneur.",
    properties: { role: oneOf("PersonRole", "The public role", "公开身份") },
  },
  TalentProgramme: {
    prefix: "tal",
    list: "talentProgrammes",
    en: "talent programme",
    zh: "人才项目、青年夜校、学堂",
    description: "A talent project, a youth night school or a learning hall.",
    properties: { programmeKind: oneOf("TalentProgrammeKind", "What sort of programme it is", "项目类别") },
  },
} as const satisfies Record<string, EntityKindSpec>;

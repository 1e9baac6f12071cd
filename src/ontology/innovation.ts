import type { EntityKindSpec } from "./entity-kind-spec.js";
import { oneOf, sortable } from "./properties.js";

/** Technology, problems, projects, achievements and policies. */
export const innovation = {
  Technology: {
    prefix: "tec",
    list: "technologies",
    en: "technology",
    zh: "技术",
    description: "A technology that an organization or a person can master.",
    properties: {},
  },
  TechnicalProblem: {
    prefix: "prb",
    list: "technicalProblems",
    en: "technical problem",
    zh: "难题",
    description: "A problem that somebody raised and a project may solve.",
    properties: { outcome: oneOf("Outcome", "What became of it", "结果") },
  },
  Project: {
    prefix: "prj",
    list: "projects",
    en: "project",
    zh: "联合攻关、项目领办",
    description: "A joint research project or a project led by an organization.",
    properties: {
      projectKind: oneOf("ProjectKind", "What sort of project it is", "项目类别"),
      startedOn: sortable("DATE", "The day of its start", "开始日期"),
      endedOn: sortable("DATE", "The day of its end", "结束日期"),
    },
  },
  Achievement: {
    prefix: "ach",
    list: "achievements",
    en: "achievement",
    zh: "成果、首台套、奖项、专利",
    description: "A result, a first set of equipment, an award or a patent.",
    properties: {
      achievementKind: oneOf("AchievementKind", "What sort of achievement it is", "成果类别"),
      achievedOn: sortable("DATE", "The day on which it was reached or given", "取得日期"),
    },
  },
  Policy: {
    prefix: "pol",
    list: "policies",
    en: "policy",
    zh: "政策",
    description: "A policy or a public scheme.",
    properties: { issuedOn: sortable("DATE", "The day of its issue", "发布日期") },
  },
} as const satisfies Record<string, EntityKindSpec>;

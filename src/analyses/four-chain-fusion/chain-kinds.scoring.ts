import type { EntityLabel } from "../../ontology/entity-kinds.js";
import type { FourChain } from "./four-chain-fusion.scoring.js";

/** Which of the four chains a kind of entity belongs to; kinds that are not named belong to none. */
const chainByKind: Readonly<Partial<Record<EntityLabel, FourChain>>> = {
  University: "EDUCATION",
  Programme: "EDUCATION",
  Person: "TALENT",
  TalentProgramme: "TALENT",
  Occupation: "TALENT",
  Enterprise: "INDUSTRY",
  Product: "INDUSTRY",
  ChainLink: "INDUSTRY",
  ResearchInstitute: "INNOVATION",
  TechnicalCentre: "INNOVATION",
  Technology: "INNOVATION",
  TechnicalProblem: "INNOVATION",
  Project: "INNOVATION",
  Achievement: "INNOVATION",
};

/** Gives the chain of a kind, or null where it belongs to none. */
export const chainOfKind = (kind: EntityLabel): FourChain | null => chainByKind[kind] ?? null;

/** Things that lie where those lie who make, hold, offer or take part in them, unless they have a place of their own. */
export const followsHolders: ReadonlySet<EntityLabel> = new Set<EntityLabel>([
  "Programme",
  "Occupation",
  "Product",
  "ChainLink",
  "Technology",
  "TechnicalProblem",
  "Project",
  "Achievement",
]);

/** Things that lie where the things lie that lead to them: what a programme trains for, what a project yields. */
export const followsThings: ReadonlySet<EntityLabel> = new Set<EntityLabel>([
  "Occupation",
  "ChainLink",
  "Technology",
  "TechnicalProblem",
  "Achievement",
]);

/** Says whether entities of a kind, where they have no place of their own, may belong where others lie. */
export const mayFollow = (kind: EntityLabel): boolean =>
  followsHolders.has(kind) || kind === "Person" || kind === "TalentProgramme";

/** What the graph can count of each chain, with the words for it. */
export const graphCounts = {
  schools: { chain: "EDUCATION", zh: "学校", en: "schools" },
  programmes: { chain: "EDUCATION", zh: "专业", en: "programmes" },
  offers: { chain: "EDUCATION", zh: "开设", en: "offerings of programmes" },
  people: { chain: "TALENT", zh: "人物", en: "people in public roles" },
  talentProgrammes: { chain: "TALENT", zh: "人才项目", en: "talent programmes" },
  enterprises: { chain: "INDUSTRY", zh: "企业", en: "enterprises" },
  products: { chain: "INDUSTRY", zh: "产品", en: "products made" },
  institutes: { chain: "INNOVATION", zh: "科研院所", en: "research institutes" },
  centres: { chain: "INNOVATION", zh: "工程技术中心", en: "technical centres" },
  projects: { chain: "INNOVATION", zh: "项目", en: "projects" },
  achievements: { chain: "INNOVATION", zh: "成果", en: "achievements" },
} as const satisfies Readonly<Record<string, { chain: FourChain; zh: string; en: string }>>;

export type GraphCount = keyof typeof graphCounts;

/** Every count, in the order of the chains. */
export const graphCountNames = Object.keys(graphCounts) as GraphCount[];

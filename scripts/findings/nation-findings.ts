import { z } from "zod";
import { extensionsFinding, summaryFinding } from "./chain-findings.js";
import { failuresFinding } from "./failure-findings.js";
import { defineFinding, type Finding, markdownTable } from "./finding.js";

const nation = { data: "NATION", regionId: "reg:100000", place: "全国上市公司 The nation's listed companies" } as const;
const ningbo = { data: "NATION", regionId: "reg:330200", place: "宁波 Ningbo" } as const;

const link = z.object({
  link: z.object({ displayName: z.string() }),
  required: z.boolean(),
  makerCount: z.number(),
  blockedCount: z.number(),
});

/** Which links most and fewest listed companies of the country make. */
const crowdsFinding: Finding = defineFinding({
  ...{ data: nation.data, title: `${nation.place}：企业最多与最少的环节 The links that most and fewest make` },
  query: `{ chainDiagnosis(targetId: "chain:nev", regionId: "reg:100000", population: LISTED) {
  links { link { displayName } required makerCount blockedCount } } }`,
  shape: z.object({ chainDiagnosis: z.object({ links: z.array(link) }) }),
  tell: ({ chainDiagnosis: { links } }) => {
    const sorted = links.filter(({ required }) => required).sort((a, b) => b.makerCount - a.makerCount);
    const rows = (some: typeof sorted) =>
      some.map((row) => [row.link.displayName, String(row.makerCount), String(row.blockedCount)]);
    const titles = ["环节 link", "企业 makers", "缺它则停的环节 links that stop without it"];
    return [
      "最多 most:",
      "",
      ...markdownTable(titles, rows(sorted.slice(0, 5))),
      "",
      "最少 fewest:",
      "",
      ...markdownTable(titles, rows(sorted.slice(-8))),
    ];
  },
});

/** What is said of the nation's listed companies, and of Ningbo among them. */
export const nationFindings: readonly Finding[] = [
  summaryFinding(nation),
  crowdsFinding,
  failuresFinding(nation),
  summaryFinding(ningbo),
  extensionsFinding(ningbo),
];

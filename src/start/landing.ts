import { lexicographicSortSchema, printSchema } from "graphql";
import { type LandingExample, renderLandingPage } from "../server/landing-page.js";
import type { ServerSettings } from "../server/limits.js";
import { askGraph } from "./ask-graph.js";
import type { GraphAccess } from "./graph-access.js";

/** The questions that the landing page asks and answers. */
export const landingQuestions: readonly Omit<LandingExample, "answer">[] = [
  {
    zh: "用拼音首字母找一家企业",
    en: "Find a company by the initials of its pinyin",
    query: `{
  search(text: "xsjt", first: 3) {
    edges { score matchedOn node { id name entityKind } }
  }
}`,
  },
  {
    zh: "宁波的上市公司里，新能源汽车链强在哪、缺什么",
    en: "Where the new-energy vehicle chain is strong and what it lacks among Ningbo's listed companies",
    query: `{
  chainDiagnosis(targetId: "chain:nev", regionId: "reg:330200", population: LISTED) {
    scope { sentence { text } }
    summary { counts { class count } gaps { linkIds essentiality } }
    dataThrough
  }
}`,
  },
  {
    zh: "一家企业生产什么，说法出自哪里",
    en: "What a company makes, and where that is stated",
    query: `{
  node(id: "ent:603305") {
    ... on Enterprise {
      name
      products(first: 3) { edges { revenueShare node { name } } }
      claims(first: 2) { edges { node { name statedOn } } }
    }
  }
}`,
  },
];

const schemas = new WeakMap<GraphAccess, string>();

/** Gives the landing page with answers of this moment; a question that fails shows its error, and none is asked yet where a start holds them. */
export async function renderLanding(access: GraphAccess, settings: ServerSettings, waitsFor?: string): Promise<string> {
  const schema = settings.introspection ? schemaText(access) : undefined;
  if (waitsFor !== undefined) return renderLandingPage({ examples: [], schema, waitsFor });
  const examples = await Promise.all(
    landingQuestions.map(async (question) => {
      const { data, errors } = await askGraph(access, { query: question.query, timeoutMs: settings.requestDeadlineMs });
      const answer =
        errors === undefined ? { data } : { data: data ?? null, errors: errors.map(({ message }) => message) };
      return { ...question, answer: JSON.stringify(answer, null, 2) };
    }),
  );
  return renderLandingPage({ examples, schema });
}

function schemaText(access: GraphAccess): string {
  const known = schemas.get(access) ?? printSchema(lexicographicSortSchema(access.schema));
  schemas.set(access, known);
  return known;
}

import { z } from "zod";

/** What `silian gaps` asks the API. */
export const gapsQuery = `query Gaps($targetId: ID!, $regionId: ID!, $population: Population!, $asOf: Date, $lang: Language!) {
  chainDiagnosis(targetId: $targetId, regionId: $regionId, population: $population, asOf: $asOf) {
    status
    target { id displayName(lang: $lang) }
    region { id displayName(lang: $lang) }
    population
    scope { sentence(lang: $lang) { text } }
    warnings { code sentence(lang: $lang) { text } }
    coverage { relationshipType regionId share declaredBy }
    dataThrough
    summary { counts { class count } completeness { value low high } }
    links {
      linkId class required extension provisional essentiality makerCount referenceMakerCount action priority
      lq { value low high }
      link { displayName(lang: $lang) }
      producers(first: 3) { edges { node { name aliases } } }
      nearestSuppliers { name aliases }
    }
  }
}`;

const sentence = z.object({ text: z.string() });
const named = z.object({ name: z.string(), aliases: z.array(z.string()) });
const measure = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });

/** The classes of a link, as the API names them. */
export const linkClass = z.enum([
  ...["GAP", "UNKNOWN", "FRAGILE", "WEAK", "EXTENSION", "PRESENT", "STRONG", "ALTERNATIVE", "OUTSIDE"],
] as const);

const link = z.object({
  linkId: z.string(),
  class: linkClass,
  required: z.boolean(),
  extension: z.boolean(),
  provisional: z.boolean(),
  essentiality: z.number().nullable(),
  makerCount: z.number(),
  referenceMakerCount: z.number().nullable(),
  action: z.string().nullable(),
  priority: z.number().nullable(),
  lq: measure,
  link: z.object({ displayName: z.string() }).nullable(),
  producers: z.object({ edges: z.array(z.object({ node: named })) }),
  nearestSuppliers: z.array(named),
});

/** The answer to it. */
export const gapsShape = z.object({
  chainDiagnosis: z.object({
    status: z.string(),
    target: z.object({ id: z.string(), displayName: z.string() }),
    region: z.object({ id: z.string(), displayName: z.string() }),
    population: z.string(),
    scope: z.object({ sentence }),
    warnings: z.array(z.object({ code: z.string(), sentence })),
    coverage: z.array(
      z.object({
        relationshipType: z.string(),
        regionId: z.string().nullable(),
        share: z.number().nullable(),
        declaredBy: z.string().nullable(),
      }),
    ),
    dataThrough: z.string().nullable(),
    summary: z.object({ counts: z.array(z.object({ class: linkClass, count: z.number() })), completeness: measure }),
    links: z.array(link),
  }),
});

export type LinkClass = z.output<typeof linkClass>;
export type GapsLink = z.output<typeof link>;
export type GapsAnswer = z.output<typeof gapsShape>["chainDiagnosis"];

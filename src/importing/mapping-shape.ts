import { z } from "zod";

/** When a rule holds: exactly one test beside the column. */
export const conditionShape = z
  .strictObject({
    column: z.string(),
    equals: z.string().optional(),
    notEquals: z.string().optional(),
    equalsColumn: z.string().optional(),
    matches: z.string().optional(),
    oneOf: z.array(z.string()).optional(),
    notEmpty: z.boolean().optional(),
  })
  .refine((condition) => Object.keys(condition).length === 2, {
    message: "a condition takes one test: equals, notEquals, equalsColumn, matches, oneOf or notEmpty",
  });

const constant = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Where a value comes from: a column's name, a column with what is done to it, a constant or a template. */
export const valueShape = z.union([
  z.string(),
  z.strictObject({ value: constant }),
  z.strictObject({ template: z.string() }),
  z.strictObject({
    column: z.string(),
    split: z.string().min(1).optional(),
    map: z.record(z.string(), constant).optional(),
    default: constant.optional(),
    transform: z.enum(["regionFromName", "isAccountingName"]).optional(),
    omitWhen: conditionShape.optional(),
    reason: z.string().optional(),
  }),
]);

const properties = z.union([z.literal("*"), z.record(z.string(), valueShape)]);

const nodeShape = z.strictObject({
  label: z.string(),
  id: z.string(),
  properties: properties.default({}),
  when: conditionShape.optional(),
});

const edgeShape = z.strictObject({
  type: z.string(),
  from: valueShape,
  to: valueShape,
  properties: properties.default({}),
  status: z.string().optional(),
  confidence: z.union([z.number(), z.string()]).optional(),
  when: conditionShape.optional(),
});

const codeShape = z.strictObject({
  entity: z.string(),
  scheme: z.string(),
  edition: z.string().default(""),
  value: z.string(),
  when: conditionShape.optional(),
});

const fileShape = z.strictObject({
  comment: z.string().optional(),
  file: z.string().min(1),
  format: z.enum(["csv", "jsonl"]).optional(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030"]).optional(),
  document: z.string().optional(),
  skip: z.array(z.strictObject({ when: conditionShape, reason: z.string().min(1) })).default([]),
  nodes: z.array(nodeShape).default([]),
  edges: z.array(edgeShape).default([]),
  codes: z.array(codeShape).default([]),
});

/** A mapping as it is written: files, and what their rows become. */
export const mappingShape = z.strictObject({
  comment: z.string().optional(),
  dataSet: z.strictObject({
    id: z.string().regex(/^ds:[^\s|]+$/, "a data set's id begins with ds:"),
    name: z.string().min(1),
    nameEn: z.string().optional(),
    rank: z.int(),
    dataVersion: z.string().optional(),
    description: z.string().optional(),
    document: z.string().optional(),
  }),
  /** Where the files lie, from the mapping; its own folder when absent. */
  folder: z.string().optional(),
  /** What this data set is known to need; the command line overrides it. */
  policies: z
    .strictObject({
      maxErrors: z.int().min(0).optional(),
      duplicates: z.enum(["error", "first", "last"]).optional(),
      dangling: z.enum(["reject", "stub"]).optional(),
    })
    .default({}),
  /** Entities that the mapping itself states, such as the document that its tables are. */
  entities: z.array(z.looseObject({ label: z.string(), id: z.string(), name: z.string().min(1) })).default([]),
  files: z.array(fileShape),
});

export type Mapping = z.infer<typeof mappingShape>;
export type FileMapping = Mapping["files"][number];
export type Condition = z.infer<typeof conditionShape>;
export type ValueRule = z.infer<typeof valueShape>;
export type NodeRule = z.infer<typeof nodeShape>;
export type EdgeRule = z.infer<typeof edgeShape>;
export type CodeRule = z.infer<typeof codeShape>;

import { z } from "zod";
import { defineQuery } from "../../cypher/define-query.js";

const ids = z.array(z.string());
const known = { startsBy: z.string(), endsAfter: z.string(), endedBy: z.string(), minConfidence: z.number() };

/** Which problems projects are known to have solved. */
export const readOutcomes = defineQuery("bridge-value/read-outcomes", {
  params: z.object({ projectIds: ids, ...known }),
  row: z.object({ projectId: z.string(), problemIds: ids }),
});

/** How many problems are said to have been solved by co-building. */
export const readStatedProblems = defineQuery("bridge-value/read-stated-problems", {
  params: z.object({ pairs: z.array(z.object({ from: z.string(), to: z.string() })), ...known }),
  row: z.object({ relationshipId: z.string(), problemsSolved: z.int() }),
});

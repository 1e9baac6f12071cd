import { Evidence } from "../../evidence/evidence.types.js";
import { Field, ID, Int, ObjectType } from "../../graphql/decorators.js";
import { registerTerms } from "../../graphql/enums.js";
import { Analysis } from "../analysis.types.js";

/** Which paths are asked for. */
export type PathMode = "SHORTEST" | "K_SHORTEST" | "SIMPLE";

/** Which paths are asked for, as the API names them. */
export const PathModeEnum = registerTerms("PathMode", "Which paths are asked for. 路径方式", {
  SHORTEST: { en: "those of the least length, at most k", zh: "最短路径" },
  K_SHORTEST: { en: "the k shortest, longer ones when there are too few", zh: "前 k 条最短路径" },
  SIMPLE: { en: "all within the hops; TRUNCATED when there are more than k", zh: "全部简单路径" },
});

/** How entities are linked. */
@ObjectType("PathsResult", {
  implements: Analysis,
  simpleResolvers: true,
  description: "The paths between two entities or sets of entities. 路径结果",
})
export class PathsResult extends Analysis {
  @Field(() => Int, {
    nullable: true,
    description: "Edges of the shortest path; null when none was found. Example: distance → 2. 最短距离",
  })
  distance!: number | null;

  @Field(() => Evidence, {
    description:
      "The paths by length, then ids, with their nodes and relationships once each; score is the length. Example: evidence { paths { sentence { text } } }. 证据",
  })
  evidence!: Evidence;
}

/** Whether one entity can be reached from another. */
@ObjectType({ simpleResolvers: true, description: "Whether one entity can be reached from another. 可达性" })
export class ReachablePair {
  @Field(() => ID, { description: "Where the way begins. 起点标识" })
  fromId!: string;

  @Field(() => ID, { description: "Where it ends. 终点标识" })
  toId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a path within the hops exists; null when a limit was met before that was known. 是否可达",
  })
  reachable!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Edges of the shortest path; null when there is none or it isn't known. 距离",
  })
  distance!: number | null;
}

/** Which pairs of entities are linked at all. */
@ObjectType("ReachableResult", {
  implements: Analysis,
  simpleResolvers: true,
  description: "Which pairs are linked, and how far apart they are. 可达结果",
})
export class ReachableResult extends Analysis {
  @Field(() => [ReachablePair], {
    description:
      "Every pair, in the order of the ids given. Example: pairs { fromId toId reachable distance }. 各对可达性",
  })
  pairs!: ReachablePair[];
}

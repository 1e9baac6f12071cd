/** The question about paths with every argument open. */
export const pathsQuestion = `query (
  $from: [ID!]! = ["ent:e2-jia"], $to: [ID!]! = ["ent:e2-yi"], $mode: PathMode! = K_SHORTEST, $k: Int! = 5, $maxHops: Int! = 6
  $relationshipTypes: [RelationshipType!], $direction: Direction! = BOTH, $allowKinds: [EntityKind!], $avoidKinds: [EntityKind!]
  $typeSequence: [RelationshipType!], $directions: [Direction!], $timeRespecting: Boolean! = false
  $minConfidence: Float! = 0, $asOf: Date, $maxFrontier: Int! = 20000
) {
  paths(
    fromIds: $from, toIds: $to, mode: $mode, k: $k, maxHops: $maxHops, relationshipTypes: $relationshipTypes
    direction: $direction, allowKinds: $allowKinds, avoidKinds: $avoidKinds, typeSequence: $typeSequence
    directions: $directions, timeRespecting: $timeRespecting, minConfidence: $minConfidence, asOf: $asOf
    maxFrontier: $maxFrontier
  ) {
    status distance dataThrough truncations { limit value } warnings { code sentence { text } }
    method { name source parameters { name value } }
    evidence {
      nodes { id } relationships { id type fromId toId } claims { id }
      paths { score steps { nodeId relationshipId forward } sentence { text mentions { entityId } } }
    }
  }
}`;

/** What it answers. */
export interface PathsAnswer {
  status: string;
  distance: number | null;
  dataThrough: string | null;
  truncations: { limit: string; value: number }[];
  warnings: { code: string; sentence: { text: string } }[];
  method: { parameters: { name: string; value: string }[] };
  evidence: {
    nodes: { id: string }[];
    relationships: { id: string; type: string; fromId: string; toId: string }[];
    claims: { id: string }[];
    paths: {
      score: number;
      steps: { nodeId: string; relationshipId: string | null; forward: boolean }[];
      sentence: { text: string; mentions: { entityId: string }[] };
    }[];
  };
}

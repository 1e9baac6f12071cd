import {
  ChainDiagnosisResolver,
  RegionDiagnosisResolver,
} from "../analyses/chain-diagnosis/chain-diagnosis.resolver.js";
import { DiagnosisLinksResolver, LinkDiagnosisResolver } from "../analyses/chain-diagnosis/link-diagnosis.resolver.js";
import type { GraphQLSchema } from "graphql";
import { ClaimResolver, RelationEdgeResolver, RelationshipResolver } from "../entities/claim/claim.resolver.js";
import { entityClasses } from "../entities/entity/entity-classes.js";
import { EntityResolver } from "../entities/entity/entity.resolver.js";
import { listResolvers } from "../entities/lists/list.resolver.js";
import { relationResolvers } from "../entities/relations/relation.resolver.js";
import { Relationship } from "../entities/relations/relationship.types.js";
import { EvidencePathResolver } from "../evidence/path.resolver.js";
import { buildSchema } from "./decorators.js";

/** Builds the executable schema of the whole API. */
export const createSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      EntityResolver,
      ClaimResolver,
      RelationEdgeResolver,
      RelationshipResolver,
      EvidencePathResolver,
      ChainDiagnosisResolver,
      RegionDiagnosisResolver,
      DiagnosisLinksResolver,
      LinkDiagnosisResolver,
      ...listResolvers,
      ...relationResolvers,
    ],
    orphanedTypes: [...entityClasses, Relationship],
    validate: false,
  });

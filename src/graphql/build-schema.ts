import type { GraphQLSchema } from "graphql";
import { entityClasses } from "../entities/entity/entity-classes.js";
import { EntityResolver } from "../entities/entity/entity.resolver.js";
import { listResolvers } from "../entities/lists/list.resolver.js";
import { relationResolvers } from "../entities/relations/relation.resolver.js";
import { Relationship } from "../entities/relations/relationship.types.js";
import { buildSchema } from "./decorators.js";

/** Builds the executable schema of the whole API. */
export const createSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [EntityResolver, ...listResolvers, ...relationResolvers],
    orphanedTypes: [...entityClasses, Relationship],
    validate: false,
  });

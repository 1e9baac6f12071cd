import {
  ChainDiagnosisResolver,
  RegionDiagnosisResolver,
} from "../analyses/chain-diagnosis/chain-diagnosis.resolver.js";
import { DiagnosisLinksResolver, LinkDiagnosisResolver } from "../analyses/chain-diagnosis/link-diagnosis.resolver.js";
import { createScenarioResolver } from "../analyses/scenario/scenario.resolver.js";
import { GapTimelineResolver } from "../analyses/gap-timeline/gap-timeline.resolver.js";
import {
  PartnerRecommendationsResolver,
  subjectPartnerResolvers,
} from "../analyses/partner-recommendations/partner-recommendations.resolver.js";
import {
  DisruptionImpactResolver,
  EnterpriseDisruptionResolver,
} from "../analyses/disruption-impact/disruption-impact.resolver.js";
import {
  DisruptionLossesResolver,
  EnterpriseLossResolver,
  GroupLossResolver,
} from "../analyses/disruption-impact/disruption-losses.resolver.js";
import { PlannedSupplyResolver, RedundancyPlanResolver } from "../analyses/redundancy-plan/redundancy-plan.resolver.js";
import { PathsResolver } from "../analyses/paths/paths.resolver.js";
import { WhyConnectedResolver } from "../analyses/paths/why-connected.resolver.js";
import {
  ComponentFailureResolver,
  CutSetResolver,
  FailureListsResolver,
} from "../analyses/single-points-of-failure/component-failure.resolver.js";
import {
  FillLinkResolver,
  FillSetResolver,
  MinimalFillSetsResolver,
} from "../analyses/single-points-of-failure/minimal-fill-sets.resolver.js";
import { RegionFailuresResolver } from "../analyses/single-points-of-failure/region-failures.resolver.js";
import { SinglePointsOfFailureResolver } from "../analyses/single-points-of-failure/single-points-of-failure.resolver.js";
import type { GraphQLSchema } from "graphql";
import {
  ExtensionOpportunitiesResolver,
  RegionExtensionsResolver,
} from "../analyses/extension-opportunities/extension-opportunities.resolver.js";
import {
  OpportunitiesResolver,
  OpportunityResolver,
} from "../analyses/extension-opportunities/opportunity.resolver.js";
import { ChangesResolver } from "../analyses/changes/changes.resolver.js";
import {
  BridgeValueResolver,
  OrganizationBridgeResolver,
  RegionBridgeResolver,
} from "../analyses/bridge-value/bridge-value.resolver.js";
import { ClaimsResolver } from "../analyses/claims/claims.resolver.js";
import { ClaimConfirmationResolver } from "../analyses/claims/confirmation.resolver.js";
import { ConflictsResolver, ConflictStatementResolver } from "../analyses/claims/conflicts.resolver.js";
import { CoverageResolver } from "../analyses/coverage/coverage.resolver.js";
import { RemarkResolver } from "../analyses/remark.resolver.js";
import { ChainPositionResolver, ChainPositionsResolver } from "../analyses/chain-position/chain-position.resolver.js";
import { LinkPositionResolver, PositionLinksResolver } from "../analyses/chain-position/link-position.resolver.js";
import {
  FourChainFusionResolver,
  RegionFusionsResolver,
} from "../analyses/four-chain-fusion/four-chain-fusion.resolver.js";
import { FusionRegionsResolver, RegionFusionResolver } from "../analyses/four-chain-fusion/region-fusion.resolver.js";
import { ClaimResolver, RelationEdgeResolver, RelationshipResolver } from "../entities/claim/claim.resolver.js";
import { entityClasses } from "../entities/entity/entity-classes.js";
import { EntityResolver } from "../entities/entity/entity.resolver.js";
import { listResolvers } from "../entities/lists/list.resolver.js";
import { NeighbourResolver } from "../entities/neighbourhood/neighbour.resolver.js";
import { SubgraphResolver } from "../entities/neighbourhood/subgraph.resolver.js";
import { relationResolvers } from "../entities/relations/relation.resolver.js";
import { Relationship } from "../entities/relations/relationship.types.js";
import { ResolveEntitiesResolver } from "../entities/search/resolve.resolver.js";
import { SearchResolver } from "../entities/search/search.resolver.js";
import { VocabularyResolver } from "../entities/vocabulary/vocabulary.resolver.js";
import { EvidencePathResolver } from "../evidence/path.resolver.js";
import { comparedAnalyses } from "./compared-analyses.js";
import { buildSchema } from "./decorators.js";

/** Builds the executable schema of the whole API. */
export const createSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      EntityResolver,
      SearchResolver,
      ResolveEntitiesResolver,
      NeighbourResolver,
      SubgraphResolver,
      VocabularyResolver,
      ClaimResolver,
      RelationEdgeResolver,
      RelationshipResolver,
      EvidencePathResolver,
      RemarkResolver,
      ClaimsResolver,
      ClaimConfirmationResolver,
      ConflictsResolver,
      ConflictStatementResolver,
      CoverageResolver,
      ChangesResolver,
      ExtensionOpportunitiesResolver,
      RegionExtensionsResolver,
      OpportunitiesResolver,
      OpportunityResolver,
      ChainDiagnosisResolver,
      RegionDiagnosisResolver,
      DiagnosisLinksResolver,
      LinkDiagnosisResolver,
      GapTimelineResolver,
      createScenarioResolver(comparedAnalyses),
      PartnerRecommendationsResolver,
      ...subjectPartnerResolvers,
      DisruptionImpactResolver,
      EnterpriseDisruptionResolver,
      DisruptionLossesResolver,
      EnterpriseLossResolver,
      GroupLossResolver,
      RedundancyPlanResolver,
      PlannedSupplyResolver,
      PathsResolver,
      WhyConnectedResolver,
      ChainPositionResolver,
      ChainPositionsResolver,
      PositionLinksResolver,
      LinkPositionResolver,
      FourChainFusionResolver,
      RegionFusionsResolver,
      FusionRegionsResolver,
      RegionFusionResolver,
      BridgeValueResolver,
      OrganizationBridgeResolver,
      RegionBridgeResolver,
      SinglePointsOfFailureResolver,
      RegionFailuresResolver,
      FailureListsResolver,
      ComponentFailureResolver,
      CutSetResolver,
      MinimalFillSetsResolver,
      FillSetResolver,
      FillLinkResolver,
      ...listResolvers,
      ...relationResolvers,
    ],
    orphanedTypes: [...entityClasses, Relationship],
    validate: false,
  });

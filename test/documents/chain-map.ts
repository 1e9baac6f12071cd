import { graphql } from "../generated/index.js";

/** The chain map: every link with its class, reasons, three producers, requirements and cover, in one operation. */
export const ChainMap = graphql(/* GraphQL */ `
  query ChainMap($targetId: ID!, $regionId: ID!, $population: Population!) {
    chainDiagnosis(targetId: $targetId, regionId: $regionId, population: $population) {
      status
      dataThrough
      graphVersion
      scope {
        sentence {
          text
        }
      }
      target {
        id
        name
      }
      region {
        id
        name
      }
      coverage {
        relationshipType
        share
        declaredBy
      }
      warnings {
        code
        sentence {
          text
        }
      }
      summary {
        completeness {
          value
          low
          high
        }
        counts {
          class
          count
        }
        gaps {
          linkIds
          essentiality
          blockedShare
          density
        }
        openChoices {
          from
          suppliedLinkIds
          missingLinkIds
        }
      }
      requirements {
        relationshipId
        from
        to
        essentiality
        group
      }
      links {
        linkId
        class
        required
        extension
        provisional
        makerCount
        referenceMakerCount
        tier
        action
        priority
        blockedCount
        lq {
          value
          low
          high
          unknownBecause
        }
        link {
          id
          name
        }
        reasons {
          code
          sentence {
            text
          }
        }
        producers(first: 3) {
          totalCount
          edges {
            node {
              id
              name
            }
          }
        }
        nearestSuppliers {
          id
          name
        }
        cover {
          education {
            id
            name
          }
          talent {
            id
            name
          }
          innovation {
            id
            name
          }
          party {
            id
            name
          }
        }
      }
    }
  }
`);

/** The drawer of one link: the same field with the link and its evidence. */
export const LinkDrawer = graphql(/* GraphQL */ `
  query LinkDrawer($targetId: ID!, $regionId: ID!, $population: Population!, $linkId: ID!) {
    chainDiagnosis(targetId: $targetId, regionId: $regionId, population: $population) {
      links(linkIds: [$linkId]) {
        linkId
        class
        reasons {
          code
          sentence {
            text
            mentions {
              entityId
              start
              end
            }
          }
        }
        evidence {
          nodes {
            id
            name
            entityKind
          }
          relationships {
            id
            type
            fromId
            toId
            status
            confidence
            claims {
              id
              quote
              statedOn
              locator
              document {
                id
                title
              }
            }
          }
        }
      }
    }
  }
`);

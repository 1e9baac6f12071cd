import { graphql } from "../generated/index.js";

/** A researcher's question: how two to five organizations are connected, with evidence that can be drawn. */
export const HowConnected = graphql(/* GraphQL */ `
  query HowConnected($ids: [ID!]!) {
    whyConnected(ids: $ids) {
      status
      warnings {
        code
        sentence {
          text
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
          confidence
          claims {
            id
            quote
            locator
          }
        }
        paths {
          score
          steps {
            nodeId
            relationshipId
            forward
          }
          sentence {
            text
          }
        }
      }
    }
  }
`);

/** A researcher's other question: who could solve this problem with us, with evidence that can be drawn. */
export const WhoCouldHelp = graphql(/* GraphQL */ `
  query WhoCouldHelp($subjectId: ID!) {
    partnerRecommendations(subjectId: $subjectId, wanted: RESEARCH, first: 5) {
      status
      refusal {
        code
        sentence {
          text
        }
      }
      warnings {
        code
        sentence {
          text
        }
      }
      known {
        tie
        partner {
          id
          name
        }
      }
      recommendations {
        rank
        score
        partner {
          id
          name
          entityKind
        }
        capabilities {
          kind
          entity {
            id
            name
          }
        }
        sentence {
          text
        }
        evidence {
          nodes {
            id
            name
          }
          relationships {
            id
            type
            fromId
            toId
          }
          paths {
            steps {
              nodeId
              relationshipId
              forward
            }
          }
        }
      }
    }
  }
`);

/** Everything that the graph says of one statement, with its source. */
export const Facts = graphql(/* GraphQL */ `
  query Facts($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Claim {
        predicate
        value
        unit
        quote
        statedOn
        confidence
        locator
        subject {
          id
        }
        document {
          id
          title
        }
      }
    }
  }
`);

/** Finding by whatever people write. */
export const Find = graphql(/* GraphQL */ `
  query Find($text: String!) {
    search(text: $text, first: 5) {
      edges {
        score
        node {
          id
          name
          entityKind
        }
      }
    }
  }
`);

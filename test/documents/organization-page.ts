import { graphql } from "../generated/index.js";

/** An organization's page: what it makes, holds and solved, its Party ties, co-building, claims. */
export const OrganizationPage = graphql(/* GraphQL */ `
  query OrganizationPage($id: ID!) {
    node(id: $id) {
      id
      ... on Organization {
        name
        aliases
        description
        entityKind
        locations(first: 5) {
          edges {
            relationshipId
            node {
              id
              name
            }
          }
        }
        technologies(first: 10) {
          edges {
            node {
              id
              name
            }
          }
        }
        achievements(first: 10) {
          edges {
            node {
              id
              name
            }
          }
        }
        projects(first: 10) {
          edges {
            role
            node {
              id
              name
              problems(first: 5) {
                edges {
                  outcome
                  node {
                    id
                    name
                  }
                }
              }
            }
          }
        }
        coBuildingPartners(first: 10) {
          totalCount
          edges {
            relationshipId
            mechanisms
            problemsSolved
            status
            confidence
            node {
              id
              name
            }
            claims {
              id
              quote
            }
          }
        }
        cooperationPartners(first: 10) {
          edges {
            relationshipId
            kind
            node {
              id
              name
            }
          }
        }
        memberOf(first: 10) {
          edges {
            node {
              id
              name
            }
          }
        }
        claims(first: 20) {
          totalCount
          edges {
            role
            node {
              id
              predicate
              value
              unit
              quote
              statedOn
              confidence
              locator
              document {
                id
                title
                publisher
              }
            }
          }
        }
      }
      ... on Enterprise {
        products(first: 10) {
          edges {
            relationshipId
            revenueShare
            node {
              id
              name
            }
          }
        }
      }
    }
  }
`);

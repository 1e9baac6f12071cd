import type { PageInfo } from "./page-info.types.js";

/**
 * Where a page ends, whose cursor is written when it is asked for. A class and no literal with a getter: that would get
 * a hidden class of its own for each page, which nothing that reads it is prepared for.
 */
export class PageEnd implements PageInfo {
  constructor(
    private readonly edges: readonly { readonly cursor: string }[],
    readonly hasNextPage: boolean,
  ) {}

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

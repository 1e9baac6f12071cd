import { LRUCache } from "lru-cache";

/** What analyses extracted from the graph, by name and version. */
export interface Snapshots {
  /** Gives what `build` makes of this version; those who ask meanwhile share one building. */
  get<T>(name: string, version: string, build: () => Promise<T>): Promise<T>;
}

/** Keeps what was extracted from one version of the graph, for as long as the graph is that version. */
export class SnapshotCache implements Snapshots {
  private readonly kept: LRUCache<string, Promise<unknown>>;

  constructor(private readonly settings: { readonly enabled: boolean; readonly most?: number } = { enabled: true }) {
    this.kept = new LRUCache<string, Promise<unknown>>({ max: settings.most ?? 32 });
  }

  /** Gives what `build` makes of this version; those who ask meanwhile share one building. */
  get<T>(name: string, version: string, build: () => Promise<T>): Promise<T> {
    if (!this.settings.enabled) return build();
    const key = `${version} ${name}`;
    const known = this.kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const building = build();
    this.kept.set(key, building);
    building.catch(() => this.kept.delete(key));
    return building;
  }
}

import { LRUCache } from "lru-cache";

/** What analyses extracted from the graph, by name and version. */
export interface Snapshots {
  /** Gives what `build` makes of this version; those who ask meanwhile share one building. */
  get<T>(name: string, version: string, build: () => Promise<T>): Promise<T>;
  /** What is kept of each version for certain; absent where that can't be told. */
  readonly history?: SnapshotHistory;
}

/** What is kept of versions: only what was built before its version was seen to be the graph's still is of that version alone. */
export interface SnapshotHistory {
  /** Notes what is built of a version; the function given back, called when the version is still the graph's, seals it. */
  seal(version: string): () => void;
  /** Gives what is sealed under a name, or undefined. */
  sealed(name: string, version: string): Promise<unknown> | undefined;
  /** The newest other version of which anything is sealed. */
  before(version: string): string | undefined;
}

interface Kept {
  readonly building: Promise<unknown>;
  readonly version: string;
  isBuilt: boolean;
  isSealed: boolean;
}

/** Keeps what was extracted from one version of the graph; what is older goes when the room is needed. */
export class SnapshotCache implements Snapshots, SnapshotHistory {
  private readonly kept: LRUCache<string, Kept>;
  /** Versions of which something was sealed, the newest last. */
  private versions: string[] = [];

  constructor(private readonly settings: { readonly enabled: boolean; readonly most?: number } = { enabled: true }) {
    this.kept = new LRUCache<string, Kept>({ max: settings.most ?? 32 });
  }

  get history(): SnapshotHistory {
    return this;
  }

  /** Gives what `build` makes of this version; those who ask meanwhile share one building. */
  get<T>(name: string, version: string, build: () => Promise<T>): Promise<T> {
    if (!this.settings.enabled) return build();
    const key = `${version} ${name}`;
    const known = this.kept.get(key)?.building as Promise<T> | undefined;
    if (known !== undefined) return known;
    const building = build();
    const made: Kept = { building, version, isBuilt: false, isSealed: false };
    this.kept.set(key, made);
    building.then(
      () => (made.isBuilt = true),
      () => this.kept.delete(key),
    );
    return building;
  }

  seal(version: string): () => void {
    const built = [...this.kept.values()].filter((each) => each.version === version && each.isBuilt);
    return () => {
      for (const each of built) each.isSealed = true;
      if (built.length > 0) this.versions = [...this.versions.filter((each) => each !== version).slice(-7), version];
    };
  }

  sealed(name: string, version: string): Promise<unknown> | undefined {
    const found = this.kept.get(`${version} ${name}`);
    return found?.isSealed === true ? found.building : undefined;
  }

  before(version: string): string | undefined {
    const held = new Set([...this.kept.values()].filter(({ isSealed }) => isSealed).map((each) => each.version));
    return this.versions.findLast((each) => each !== version && held.has(each));
  }
}

/** Loads by key; a DataLoader does. */
export interface Loading<K, V> {
  load(key: K): Promise<V>;
}

/** Gives the loader of a name, made when it is first asked for. */
export type LoaderOf = <K, V>(name: string, make: () => Loading<K, V>) => Loading<K, V>;

/** The loaders of one reader: they keep what they read through it, so that another reader needs its own. */
export class Loaders {
  private made: Map<string, unknown> | undefined;

  /** Gives the loader of a name. */
  get<K, V>(name: string, make: () => Loading<K, V>): Loading<K, V> {
    this.made ??= new Map();
    const known = this.made.get(name) as Loading<K, V> | undefined;
    if (known !== undefined) return known;
    const loader = make();
    this.made.set(name, loader);
    return loader;
  }

  /** Forgets what was read. */
  clear(): void {
    this.made?.clear();
  }
}

/** Gives the loaders of a new reader. */
export function ownLoaders(): LoaderOf {
  const loaders = new Loaders();
  return (name, make) => loaders.get(name, make);
}

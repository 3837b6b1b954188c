type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of a request that were sent at all. */
export const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;

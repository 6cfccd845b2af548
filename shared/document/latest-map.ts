/** The map that was edited last, which a window begins with; undefined where there is none. */
export function latestMap<M extends { readonly updatedAt: string }>(
  maps: readonly M[],
): M | undefined {
  return [...maps].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
}

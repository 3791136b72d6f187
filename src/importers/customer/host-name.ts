/**
 * What tells hosts apart, for names of one cluster: `HV1` and `hv1.contoso.test` are one host, in small letters and without its
 * domain. Where names of two domains begin alike, those with a domain are hosts of their own.
 * @example hostKeys(['HV1', 'hv1.contoso.test'])('hv1.contoso.test') // 'hv1'
 */
export function hostKeys(names: Iterable<string>): (name: string) => string {
  const domains = Map.groupBy(new Set([...names].map((name) => name.toLowerCase()).filter(hasDomain)), shortName);
  return (name) => {
    const short = shortName(name);
    return hasDomain(name) && (domains.get(short)?.length ?? 0) > 1 ? name.toLowerCase() : short;
  };
}

function hasDomain(name: string): boolean {
  return shortName(name) !== name.toLowerCase();
}

/** Addresses have no domain, nor have names that begin with a dot. */
function shortName(name: string): string {
  const [first] = name.split('.') as [string];
  return (/^\d*$/.test(first) ? name : first).toLowerCase();
}

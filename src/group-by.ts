/**
 * Groups members that may belong to several groups; `Map.groupBy` is for those that belong to one.
 *
 * @param keysOf the keys of a member's groups
 * @returns members by key, in their order
 */
export function groupBy<Key, Member>(
  members: Iterable<Member>,
  keysOf: (member: Member) => Iterable<Key>,
): ReadonlyMap<Key, readonly Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    for (const key of new Set(keysOf(member))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
  }
  return groups;
}

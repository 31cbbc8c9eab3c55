import { RECORD_TYPES, type RecordType } from '../../domain/search/record.ts';

/** What the address of the search page asks for: `?q=ghe+ngo&type=object`. */
export interface Asked {
  query: string;
  type?: RecordType;
}

export function asked(address: URL): Asked {
  const query = (address.searchParams.get('q') ?? '').trim();
  const type = RECORD_TYPES.find((known) => known === address.searchParams.get('type'));
  return type ? { query, type } : { query };
}

/** The same page asking for something else. */
export function asking(address: URL, { query, type }: Asked): URL {
  const result = new URL(address.pathname, address);
  if (query !== '') result.searchParams.set('q', query);
  if (type) result.searchParams.set('type', type);
  return result;
}

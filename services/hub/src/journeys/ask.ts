/** A GraphQL request over HTTP, as a website would send it. */
export async function ask(
  url: string,
  query: string,
  { variables = {}, key, language }: { variables?: object; key?: string; language?: string } = {},
): Promise<{
  status: number;
  data: any;
  errors: { message: string; extensions: Record<string, unknown>; path?: string[] }[];
}> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key && { authorization: `Bearer ${key}` }),
      ...(language && { 'accept-language': language }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as { data?: unknown; errors?: never[] };
  return { status: response.status, data, errors };
}

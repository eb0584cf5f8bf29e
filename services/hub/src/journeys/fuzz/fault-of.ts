import { refusals } from '@samspill/values/refusals/catalogue';

/** What came back, by whichever door. */
export interface Answer {
  /** 200 where a door has none. */
  readonly status: number;
  readonly body: string;
}

// What graphql-js and JavaScript say in English when nobody has taken their error and said it anew.
const UNTRANSLATED =
  /Cannot (?:read|query|return|set)|Variable "\$|Syntax Error|Unknown (?:argument|type)|did you mean|is not a function|Unexpected token/i;
const INNARDS = /\n\s+at |node_modules|\.tsx?:\d+|\.js:\d+|select .* from|insert into|postgres/i;

/** Why this answer is a fault of ours, or null: whatever was asked, in nynorsk, it should be answered or refused with a code. */
export function faultOf({ status, body }: Answer): string | null {
  if (status >= 500) return `status ${status}`;
  const parsed = parse(body);
  if (parsed === undefined) return 'not JSON';
  const { data, errors } = parsed;
  if (errors !== undefined && (!Array.isArray(errors) || errors.length === 0)) return 'errors that are none';
  if (data === undefined && errors === undefined) return 'neither data nor errors';
  for (const { message, extensions } of errors ?? []) {
    const code = extensions?.code;
    if (typeof code !== 'string' || !Object.hasOwn(refusals, code)) return `no code of ours: ${String(code)}`;
    if (code === 'INTERNAL_ERROR' || code === 'TEMPORARILY_UNAVAILABLE') return code;
    if (typeof message !== 'string' || message === '' || /\{\w+\}/.test(message)) return 'no whole text';
    if (UNTRANSLATED.test(message)) return 'not translated';
  }
  if (errors !== undefined && INNARDS.test(JSON.stringify(errors))) return 'shows what is inside';
  return null;
}

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { message?: unknown; extensions?: { code?: unknown } }[];
}

function parse(body: string): Told | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

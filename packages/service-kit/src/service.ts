import type { DocumentNode, ExecutionResult } from 'graphql';
import type { RefusalLanguage } from '@samspill/values/refusals/refusal';
import type { Viewer } from './viewer.ts';

/** One operation for one subgraph. In one process it is a function call: no HTTP, no JSON between. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly viewer: Viewer;
  /** Of refusal texts, from `Accept-Language`. */
  readonly language: RefusalLanguage;
  readonly correlationId: string;
}

/** Answers with plain objects; never throws for what the caller did. */
export type Execute = (request: SubgraphRequest) => Promise<ExecutionResult>;

export interface Readiness {
  readonly ready: boolean;
  /** One word per check: what it is, whether it holds, and why not. */
  readonly checks: Readonly<Record<string, { ok: boolean; reason?: string }>>;
  /** What does not work and keeps nobody from being served: why, by code. Left out where all works. */
  readonly degraded?: Degraded;
}

export type Degraded = Readonly<Record<string, string>>;

/** What each service's `start(env)` gives. */
export interface Service {
  readonly name: string;
  readonly execute: Execute;
  ready(): Promise<Readiness>;
  /** Not ready, finish what is under way (at most 10 s), let go of everything. */
  dispose(): Promise<void>;
}
